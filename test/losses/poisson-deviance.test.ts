import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

// Worked in 60 digits of decimal arithmetic; scikit-learn gives 2 for a count of 0 at a rate of 1.
test.each([
  [1, 2, 0.7725887222397813],
  [2, 1, 0.6137056388801094],
  [1, 0, 2],
  [1, 1.0000001, 9.999999678344026e-15],
  [7, 7, 0],
])('poisson-deviance of a rate of %p for %p is %p', (p, y, expected) => {
  expect(Math.abs(evaluate('poisson-deviance', [p], [y]).mean - expected)).toBeLessThanOrEqual(2e-15 * expected);
});

test('a rate of 0 and a negative count are refused', () => {
  expect(refusalOf(() => evaluate('poisson-deviance', [0], [1])).message).toContain('prediction 1');
  expect(refusalOf(() => evaluate('poisson-deviance', [1], [-1])).message).toContain('label 1');
});

test('the slope of poisson-deviance is 2(1 - y/p)', () => {
  expect([...gradient('mean_poisson_deviance', [4, 1], [1, 3])]).toEqual([1.5, -4]);
});

test('the best constant is the mean label', () => {
  const { bestConstant } = evaluate('poisson-deviance', [1, 1], [0, 4]);
  expect(bestConstant?.prediction).toEqual([2]);
  // 4 for the label 0, and 2(4 ln 2 − 2) for the label 4.
  expect(bestConstant?.loss).toBeCloseTo(4 * Math.LN2, 14);
  expect(evaluate('poisson-deviance', [1], [0]).bestConstant).toBeUndefined();
});

describeLoss('poisson-deviance');
