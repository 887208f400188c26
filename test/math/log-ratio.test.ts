import { expect, test } from '@jest/globals';
import { logRatio } from '../../src/math/log-ratio.ts';
import { ulpsBetween } from '../support/rational.ts';

test('is the logarithm of the quotient', () => {
  expect([logRatio(8, 1), logRatio(1, 8), logRatio(3, 3)]).toEqual([Math.log(8), -Math.log(8), 0]);
});

test('keeps the digits of a quotient near 1', () => {
  expect(ulpsBetween(logRatio(1, 1 - 2 ** -53), 2 ** -53)).toBeLessThanOrEqual(1);
});

test('neither overflows nor vanishes with the quotient, and is infinite for a 0', () => {
  expect(logRatio(1, 5e-324)).toBeCloseTo(744.4400719213812, 12);
  expect(logRatio(5e-324, 1e10)).toBeCloseTo(-744.4400719213812 - Math.log(1e10), 10);
  expect([logRatio(0, 1), logRatio(1, 0)]).toEqual([-Infinity, Infinity]);
});

test('keeps its digits where the quotient is subnormal', () => {
  expect(logRatio(1e-323, 0.9999999)).toBeCloseTo(-743.7469246408214, 12);
});
