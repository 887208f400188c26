import { expect, test } from '@jest/globals';
import { norm, normSlope } from '../../src/math/norm.ts';

const row = Float64Array.of(3, -4);

test('norm([3, -4], p) is 7, 5 and the root of a sum of powers', () => {
  expect(norm(row, 1)).toBe(7);
  expect(norm(row, 2)).toBe(5);
  expect(norm(row, 3)).toBeCloseTo(91 ** (1 / 3), 14);
  expect(norm(Float64Array.of(0, 0), 3)).toBe(0);
});

test('powers neither overflow nor vanish', () => {
  expect(norm(Float64Array.of(3e300, 4e300), 2)).toBeCloseTo(5e300, -286);
  expect(norm(Float64Array.of(2 ** -600, 0), 4)).toBe(2 ** -600);
  expect(norm(Float64Array.of(Infinity, 1), 2)).toBe(Infinity);
});

test('normSlope is the slope of one number, 0 of a zero row', () => {
  expect([0, 1].map((k) => normSlope(row, 2, 5, k))).toEqual([0.6, -0.8]);
  expect([0, 1].map((k) => normSlope(row, 1, 7, k))).toEqual([1, -1]);
  expect(normSlope(Float64Array.of(0, 0), 2, 0, 0)).toBe(0);
});
