import { expect, test } from '@jest/globals';
import { evaluate, findLoss, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('r2 of the example of note 000 is 1 − 11/23.2', () => {
  const { headline, skill, perSample } = evaluate('r2', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]);
  expect(headline).toBeCloseTo(12.2 / 23.2, 15);
  expect(skill).toBe(headline);
  expect([...perSample]).toEqual([4, 1, 4, 1, 1]);
});

test('r2 is 1 for what is right, 0 for the mean and below 0 for worse', () => {
  const of = (predictions: number[]) => evaluate('r-squared', predictions, [1, 2, 3]).headline;
  expect([of([1, 2, 3]), of([2, 2, 2]), of([3, 2, 1])]).toEqual([1, 0, -3]);
});

test('r2 of labels that are all alike has no answer, or 0 or 1 where it is forced to be finite', () => {
  const parameters = { forceFinite: true };
  expect([1, 2].map((p) => evaluate('r2', [p, p], [2, 2]).headline)).toEqual([-Infinity, Number.NaN]);
  expect([1, 2].map((p) => evaluate('r2', [p, p], [2, 2], { parameters }).headline)).toEqual([0, 1]);
});

test('r2 of one row is not a number under scikit-learn', () => {
  expect(evaluate('r2', [1], [2], { convention: 'sklearn' }).headline).toBe(Number.NaN);
});

test('of several columns r2 is that of all squares together, or the mean of the columns’', () => {
  const [rows, labels] = [
    [
      [1, 0],
      [3, 0],
    ],
    [
      [1, 10],
      [3, -10],
    ],
  ];
  // 1 − 200/202, and the mean of 1 and 0.
  expect(evaluate('r2', rows, labels).headline).toBeCloseTo(2 / 202, 15);
  expect(evaluate('r2', rows, labels, { convention: 'sklearn' }).headline).toBe(0.5);
});

test('r2 is a score: higher is better', () => {
  expect(findLoss('sklearn.metrics.r2_score')).toMatchObject({ convention: 'sklearn', loss: { better: 'higher' } });
});

test('the slope of an r2 sample is that of its square', () => {
  expect([...gradient('r2', [3], [1])]).toEqual([4]);
});

describeLoss('r2');
