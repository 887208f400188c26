import { expect, test } from '@jest/globals';
import { weightedMean } from '../../src/math/weighted-mean.ts';

test('is the plain mean where there are no weights, rounded once', () => {
  expect(weightedMean(Float64Array.of(0.1, 0.1, 0.1), undefined)).toBe(0.1);
  expect(weightedMean(Float64Array.of(1e308, 1e308), undefined)).toBe(1e308);
});

test('counts each number as often as its weight', () => {
  expect(weightedMean(Float64Array.of(1, 5, 900), Float64Array.of(3, 1, 0))).toBe(2);
});

test('a number of weight 0 is not there, also where it is infinite', () => {
  expect(weightedMean(Float64Array.of(Infinity, 4), Float64Array.of(0, 2))).toBe(4);
});
