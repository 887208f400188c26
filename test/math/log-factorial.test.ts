import { expect, test } from '@jest/globals';
import { logFactorial } from '../../src/math/log-factorial.ts';

// Logarithms of the factorials in 60 digits, and of √π/2.
test.each([
  [0, 0],
  [0.5, -0.12078223763524525],
  [1, 0],
  [2, Math.LN2],
  [2.5, 1.2009736023470738],
  [3, 1.791759469228055],
  [10, 15.104412573075516],
  [20, 42.335616460753485],
  [170, 706.5730622457874],
])('logFactorial(%p) is %p', (y, expected) => {
  expect(Math.abs(logFactorial(y) - expected)).toBeLessThanOrEqual(4e-15 + 4e-16 * Math.abs(expected));
});
