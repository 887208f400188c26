import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('explained variance of the example of note 000 is 1 − 1.84/4.64', () => {
  const { headline, perSample } = evaluate('explained-variance', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]);
  expect(headline).toBeCloseTo(2.8 / 4.64, 15);
  expect([...perSample]).toEqual([4, 1, 4, 1, 1]);
});

test('a constant offset leaves it at 1, where r2 falls far below 0', () => {
  const [predictions, labels] = [
    [101, 102, 103],
    [1, 2, 3],
  ];
  expect(evaluate('explained-variance', predictions, labels).headline).toBe(1);
  expect(evaluate('r2', predictions, labels).headline).toBeCloseTo(-14999, 9);
});

test('weights count as rows', () => {
  const weighted = evaluate('explained-variance', [1, 5, 9], [2, 3, 100], { weights: [2, 1, 0] });
  expect(weighted.headline).toBe(evaluate('explained-variance', [1, 1, 5], [2, 2, 3]).headline);
});

test('of several columns it is that of all variances together, or the mean of the columns’', () => {
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
  expect(evaluate('explained-variance', rows, labels).headline).toBeCloseTo(1 / 101, 15);
  expect(evaluate('explained-variance', rows, labels, { convention: 'sklearn' }).headline).toBe(0.5);
});

test('labels that are all alike have no answer, or 0 or 1 where it is forced to be finite', () => {
  const of = (predictions: number[], forceFinite: boolean) =>
    evaluate('explained-variance', predictions, [2, 2], { parameters: { forceFinite } }).headline;
  expect([of([1, 3], false), of([5, 5], false)]).toEqual([-Infinity, Number.NaN]);
  expect([of([1, 3], true), of([5, 5], true)]).toEqual([0, 1]);
});

test('the slope of a sample is that of its square', () => {
  expect([...gradient('explained-variance', [3], [1])]).toEqual([4]);
});

describeLoss('explained-variance');
