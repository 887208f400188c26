import { expect, test } from '@jest/globals';
import { createExactSum } from '../../src/math/exact-sum.ts';
import { complementOf, statisticOfConstant, statisticOfSum } from '../../src/stats/statistic.ts';

const KINDS = ['mean', 'sum', 'half-mean', 'half-sum', 'double-mean', 'double-sum', 'root-mean', 'exp-mean'] as const;

const sumOf = (...values: number[]) => {
  const sum = createExactSum();
  for (const value of values) sum.add(value);
  return sum;
};

test('every statistic of 1, 2 and 9 follows from their sum', () => {
  expect(KINDS.map((kind) => statisticOfSum(kind, sumOf(1, 2, 9), 3))).toEqual([4, 12, 2, 6, 8, 24, 2, Math.exp(4)]);
});

test('every statistic of a constant follows from its mean of 4 and its sum of 12', () => {
  const constant = { prediction: [1], mean: 4, sum: 12 };
  expect(KINDS.map((kind) => statisticOfConstant(kind, constant))).toEqual([4, 12, 2, 6, 8, 24, 2, Math.exp(4)]);
});

test('half of a sum that overflows is finite, and so are its mean and its root', () => {
  const total = sumOf(1e308, 1e308);
  expect(statisticOfSum('sum', total, 2)).toBe(Infinity);
  expect(statisticOfSum('half-sum', total, 2)).toBe(1e308);
  expect(statisticOfSum('root-mean', total, 2)).toBe(1e154);
});

test('a mean is rounded once: three times 0.1 has the mean 0.1 and the half mean 0.05', () => {
  const total = sumOf(0.1, 0.1, 0.1);
  expect([statisticOfSum('mean', total, 3), statisticOfSum('half-mean', total, 3)]).toEqual([0.1, 0.05]);
});

test('the power of the mean is that of e, or of another base', () => {
  expect(statisticOfSum('exp-mean', sumOf(0, 0), 2)).toBe(1);
  expect(statisticOfSum('exp-mean', sumOf(1, 2, 3), 3, 2)).toBe(4);
  expect(statisticOfConstant('exp-mean', { prediction: [1], mean: 3, sum: 6 }, 10)).toBe(1000);
});

test('1 − mean is rounded once, of counted and of weighted rows', () => {
  // 1 − 1/3 in doubles is 0.6666666666666667.
  expect(complementOf(sumOf(1, 0, 0), 3)).toBe(2 / 3);
  expect(complementOf(sumOf(0.5), sumOf(1, 0.5))).toBe(2 / 3);
  expect(complementOf(sumOf(Infinity), 2)).toBe(-Infinity);
  expect(complementOf(sumOf(0), sumOf(0))).toBeNaN();
});
