import { expect, test } from '@jest/globals';
import { logCosh } from '../../src/math/log-cosh.ts';
import { ulpsBetween } from '../support/rational.ts';

// Worked in 60 digits of decimal arithmetic.
test.each([
  [0, 0],
  [1e-4, 4.9999999916666675e-9],
  [0.999, 0.4330194464208848],
  [1, 0.4337808304830272],
  [1.5, 0.8554401710137968],
  [20, 19.306852819440056],
  [1e300, 1e300],
  [Infinity, Infinity],
])('logCosh(%p) is %p', (x, expected) => {
  expect(ulpsBetween(logCosh(x), expected)).toBeLessThanOrEqual(3);
  expect(logCosh(-x)).toBe(logCosh(x));
});
