import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('medae of the example of note 000 is 1, the middle of 2, 1, 2, 1, 1', () => {
  const { headline, mean, perSample } = evaluate('medae', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]);
  expect([headline, mean]).toEqual([1, 1.4]);
  expect([...perSample]).toEqual([2, 1, 2, 1, 1]);
});

test('medae of an even count is the mean of the middle two, and no outlier moves it', () => {
  expect(evaluate('median-absolute-error', [1, 2, 4, 1e300], [0, 0, 0, 0]).headline).toBe(3);
});

test('medae of weighted rows is their weighted median', () => {
  const weights = [1, 1, 3];
  expect(evaluate('medae', [1, 2, 9], [0, 0, 0], { weights }).headline).toBe(9);
  expect(evaluate('medae', [1, 2, 9], [0, 0, 0], { weights: [1, 1, 2] }).headline).toBe(5.5);
  expect(evaluate('medae', [1, 2, 9], [0, 0, 0], { weights: [1, 0, 0] }).headline).toBe(1);
});

test('medae of several columns is that of all numbers, or the mean of the columns’', () => {
  const rows = [
    [1, 10],
    [2, 20],
    [6, 60],
  ];
  const zeros = rows.map(() => [0, 0]);
  expect(evaluate('medae', rows, zeros).headline).toBe(8);
  expect(evaluate('medae', rows, zeros, { convention: 'sklearn' }).headline).toBe(11);
});

test('the slope of a medae sample is that of its absolute difference', () => {
  expect([...gradient('medae', [3, 0, 1], [1, 1, 1])]).toEqual([1, -1, 0]);
});

test('a NaN makes the median NaN, but for one of weight 0', () => {
  const of = (weights: number[]) =>
    evaluate('medae', [1, Number.NaN, 2], [0, 0, 0], { weights, allowNan: true }).headline;
  expect([of([1, 1, 1]), of([1, 0, 1])]).toEqual([Number.NaN, 1.5]);
});

describeLoss('medae');
