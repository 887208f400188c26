import { expect, test } from '@jest/globals';
import { evaluate, findLoss, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

// Worked in 60 digits of decimal arithmetic.
test.each([
  [-1, 1, 2, 1.3333333333333333],
  [-1, 100, 101, 100.33333333333333],
  [0, 100, 101, 1],
  [1, 2, 1, 0.6137056388801094],
  [1.5, 1, 2, 0.6862915010152396],
  [1.5, 4, 0, 8],
  [1.5, 1, 1.0000001, 9.999999511677374e-15],
  [2, 1, 2, 0.6137056388801094],
  [3, 1, 2, 0.5],
  [3, 100, 101, 9.900990099009902e-7],
])('tweedie with power %p of predicting %p for %p is %p', (power, p, y, expected) => {
  const { mean } = evaluate('tweedie', [p], [y], { parameters: { power } });
  expect(Math.abs(mean / expected - 1)).toBeLessThan(2e-15);
});

test('a power of no distribution is refused, and so is a label of 0 from power 2 on', () => {
  expect(refusalOf(() => evaluate('tweedie', [1], [1], { parameters: { power: 0.5 } })).message).toContain('power');
  expect(refusalOf(() => evaluate('tweedie', [1], [0], { parameters: { power: 2 } })).message).toContain('label 1');
  expect(refusalOf(() => evaluate('tweedie', [1], [-1])).message).toContain('label 1');
  expect(evaluate('tweedie', [2], [-1], { parameters: { power: -1 } }).mean).toBeCloseTo(28 / 3, 14);
});

test('a right prediction costs 0 at every power', () => {
  for (const power of [-2.5, 0, 1, 1.3, 2, 3.7])
    expect(evaluate('tweedie', [0.1, 7], [0.1, 7], { parameters: { power } }).sum).toBe(0);
});

test('the slope of tweedie is 2(p - y) / p^power', () => {
  expect([...gradient('tweedie', [4], [1])]).toEqual([0.75]);
  expect([...gradient('tweedie', [-4], [1], { parameters: { power: 0 } })]).toEqual([-10]);
  expect([...gradient('tweedie', [4], [1], { parameters: { power: 3 } })]).toEqual([0.09375]);
});

test('scikit-learn starts at another power, which is said', () => {
  expect(findLoss('mean_tweedie_deviance')).toMatchObject({ values: { power: 0 } });
  expect(evaluate('tweedie', [0, 0], [1, 3], { parameters: { power: 0 } }).bestConstant).toEqual({
    prediction: [2],
    loss: 1,
  });
  // Of another power it is the mean label too, which costs twice the mean of √y less √2 each over c(1 − c) = −1/4.
  const { bestConstant } = evaluate('tweedie', [1, 1], [1, 9]);
  expect(bestConstant?.prediction).toEqual([5]);
  expect(bestConstant?.loss).toBeCloseTo(8 * (Math.sqrt(5) - 2), 14);
});

describeLoss('tweedie');
