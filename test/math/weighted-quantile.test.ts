import { expect, test } from '@jest/globals';
import { sortWithWeights, weightedQuantile } from '../../src/math/weighted-quantile.ts';

const of = (numbers: readonly number[], weights: readonly number[], probability: number): number =>
  weightedQuantile(Float64Array.from(numbers), Float64Array.from(weights), probability);

test('the quantiles of 1 to 4 of equal weights are those of the type 2 of Hyndman and Fan', () => {
  const quantiles = [0, 0.2, 0.25, 0.4, 0.5, 0.9, 1].map((probability) => of([1, 2, 3, 4], [1, 1, 1, 1], probability));
  expect(quantiles).toEqual([1, 1, 1.5, 2, 2.5, 4, 4]);
});

test('a whole weight is the number as often', () => {
  expect(of([1, 2, 9], [1, 1, 3], 0.5)).toBe(9);
  expect(of([1, 2, 9], [1, 1, 2], 0.5)).toBe(5.5);
});

test('a number of weight 0 is not there, not even as a neighbour', () => {
  expect(of([1, 2, 3], [1, 0, 1], 0.5)).toBe(2);
  expect(of([1, 2, 3, 9], [0, 0, 1, 0], 0.5)).toBe(3);
  expect(of([], [], 0.5)).toBe(Number.NaN);
});

test('the middle of two large numbers is finite', () => {
  expect(of([1e308, 1.5e308], [1, 1], 0.5)).toBe(1.25e308);
});

test('numbers are sorted with their weights', () => {
  const { values, weights } = sortWithWeights(Float64Array.of(3, 1, 2), Float64Array.of(30, 10, 20));
  expect([[...values], [...weights]]).toEqual([
    [1, 2, 3],
    [10, 20, 30],
  ]);
});
