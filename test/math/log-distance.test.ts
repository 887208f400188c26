import { expect, test } from '@jest/globals';
import { logDistance } from '../../src/math/log-distance.ts';
import { ulpsBetween } from '../support/rational.ts';

// Worked in 60 digits of decimal arithmetic.
test.each([
  [3, 1, Math.LN2],
  [1e-17, 0, 1e-17],
  [1e-8, 0, 9.999999950000001e-9],
  [1e16, 0, 36.841361487904734],
  [-0.5, -0.75, Math.LN2],
  [2, 2, 0],
])('logDistance(%p, %p) is %p, either way', (p, y, expected) => {
  expect(ulpsBetween(logDistance(p, y), expected)).toBeLessThanOrEqual(2);
  expect(logDistance(y, p)).toBe(logDistance(p, y));
});

test('a quotient that overflows leaves the logarithms', () => {
  expect(logDistance(1e308, -1 + 2 ** -53)).toBeCloseTo(308 * Math.LN10 + 53 * Math.LN2, 11);
});
