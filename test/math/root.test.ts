import { expect, test } from '@jest/globals';
import { zeroOfRising } from '../../src/math/root.ts';

const of = (sorted: readonly number[], rising: (x: number) => number) =>
  zeroOfRising(Float64Array.from(sorted), rising);

test('the zero of a line between two numbers is found to the last place', () => {
  expect(of([0, 1], (x) => 3 * x - 1)).toBeCloseTo(1 / 3, 15);
  expect(of([-1e300, 1, 3, 1e300], (x) => x - 2)).toBe(2);
});

test('the zero of a step is the number at which it passes 0', () => {
  expect(of([1, 2, 9], (x) => Math.sign(x - 1) + Math.sign(x - 2) + Math.sign(x - 9))).toBe(2);
  expect(of([0, 0, 3], (x) => 2 * Math.sign(x) + Math.sign(x - 3))).toBe(0);
  expect(of([-3, 0, 0], (x) => 2 * Math.sign(x) + Math.sign(x + 3))).toBe(0);
});

test('a zero outside the numbers is the first or the last of them', () => {
  expect(of([1, 2, 3], (x) => x + 5)).toBe(1);
  expect(of([1, 2, 3], (x) => x - 5)).toBe(3);
});

test('of one number it is that number; of none, or of infinite ones, there is none', () => {
  expect(of([7], (x) => x)).toBe(7);
  expect([of([], (x) => x), of([1, Infinity], (x) => x)]).toEqual([undefined, undefined]);
});
