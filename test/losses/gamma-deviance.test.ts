import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

// Worked in 60 digits of decimal arithmetic.
test.each([
  [1, 2, 0.6137056388801094],
  [2, 1, 0.38629436111989063],
  [1, 1.0000001, 9.999999345010726e-15],
  [7, 7, 0],
])('gamma-deviance of predicting %p for %p is %p', (p, y, expected) => {
  expect(Math.abs(evaluate('gamma-deviance', [p], [y]).mean - expected)).toBeLessThanOrEqual(2e-15 * expected);
});

test('gamma-deviance does not depend on the unit', () => {
  expect(evaluate('gamma-deviance', [2 ** 900], [2 ** 901]).mean).toBe(evaluate('gamma-deviance', [1], [2]).mean);
});

test('a label of 0 is refused', () => {
  expect(refusalOf(() => evaluate('gamma-deviance', [1], [0])).message).toContain('label 1');
});

test('the slope of gamma-deviance is 2(p - y) / p²', () => {
  expect([...gradient('gamma-deviance', [4, 1], [2, 3])]).toEqual([0.25, -4]);
});

test('the best constant is the mean label', () => {
  const { bestConstant } = evaluate('gamma-deviance', [1, 1], [1, 3]);
  expect(bestConstant?.prediction).toEqual([2]);
  expect(bestConstant?.loss).toBeCloseTo(2 * Math.LN2 - Math.log(3), 14);
});

describeLoss('gamma-deviance');
