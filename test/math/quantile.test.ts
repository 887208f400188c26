import { expect, test } from '@jest/globals';
import { quantile } from '../../src/math/quantile.ts';

const of = (values: readonly number[], probability: number): number => quantile(Float64Array.from(values), probability);

test('the quantiles of 1 to 4 are those of the type 7 of Hyndman and Fan', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((probability) => of([1, 2, 3, 4], probability))).toEqual([1, 1.75, 2.5, 3.25, 4]);
});

test('the median of an odd count is its middle, of an even count the mean of the two', () => {
  expect(of([1, 2, 10], 0.5)).toBe(2);
  expect(of([1, 2, 4, 10], 0.5)).toBe(3);
});

test('every quantile of one number, or of equal numbers, is that number', () => {
  expect([0, 0.3, 1].map((probability) => of([7], probability))).toEqual([7, 7, 7]);
  expect(of([0.1, 0.1, 0.1], 0.37)).toBe(0.1);
});

test('a quantile between a number and infinity is infinite, between infinities too', () => {
  expect(of([1, Infinity], 0.5)).toBe(Infinity);
  expect(of([1, Infinity, Infinity], 0.9)).toBe(Infinity);
});

test('a quantile that is one of the numbers is not touched by the infinite one above it', () => {
  expect(of([1, 2, Infinity], 0.5)).toBe(2);
  expect(of([1, Infinity], 0)).toBe(1);
});
