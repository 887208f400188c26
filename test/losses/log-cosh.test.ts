import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

// Worked in 60 digits of decimal arithmetic.
test.each([
  [1e-4, 4.9999999916666675e-9],
  [0.5, 0.12011450695827752],
  [1, 0.4337808304830272],
  [20, 19.306852819440056],
  [1000, 999.3068528194401],
])('log-cosh of an error of %p is %p on both sides', (error, expected) => {
  const { perSample } = evaluate('log-cosh', [error, -error], [0, 0]);
  for (const value of perSample) expect(ulpsBetween(value, expected)).toBeLessThanOrEqual(4);
});

test('a right prediction costs 0, also under the convention of Keras', () => {
  expect(evaluate('LogCosh', [0, 3], [0, 3], { convention: 'keras' }).sum).toBe(0);
});

test('the slope of log-cosh is the hyperbolic tangent', () => {
  expect([...gradient('log-cosh', [0, 1000, -1000], [0, 0, 0])]).toEqual([0, 1, -1]);
  expect(gradient('log-cosh', [1], [0])[0]).toBeCloseTo(0.7615941559557649, 15);
});

test('the best constant is where the hyperbolic tangents cancel', () => {
  expect(evaluate('log-cosh', [0, 0], [1, 3]).bestConstant?.prediction[0]).toBeCloseTo(2, 15);
  // 2 tanh c = 1 beside a label that is far away.
  expect(evaluate('log-cosh', [0, 0, 0], [0, 0, 1000]).bestConstant?.prediction[0]).toBeCloseTo(Math.atanh(0.5), 14);
});

describeLoss('log-cosh');
