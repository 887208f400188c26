import { expect, test } from '@jest/globals';
import { evaluate, findLoss, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('gamma-nll is y/p + ln p, also below 0', () => {
  expect(evaluate('gamma-nll', [2], [3]).mean).toBeCloseTo(2.1931471805599454, 15);
  expect(evaluate('gamma-nll', [0.25], [0.5]).mean).toBeCloseTo(0.6137056388801094, 15);
  expect(evaluate('gamma-nll', [0.25], [0]).mean).toBeCloseTo(-2 * Math.LN2, 15);
});

test('the slope of gamma-nll is (1 - y/p) / p', () => {
  expect([...gradient('gamma-nll', [2, 2], [3, 2])]).toEqual([-0.25, 0]);
});

test('the best constant is the mean label, which costs 1 and its logarithm', () => {
  expect(evaluate('gamma-nll', [1, 1], [0.5, 1.5]).bestConstant).toEqual({ prediction: [1], loss: 1 });
  expect(evaluate('gamma-nll', [1], [0]).bestConstant).toBeUndefined();
});

test('says that a likelihood has no least', () => {
  expect(findLoss('gamma-nll').loss.least({})).toBe(-Infinity);
});

describeLoss('gamma-nll');
