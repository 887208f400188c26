import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

// Worked in 60 digits of decimal arithmetic.
test.each([
  [1, 1, 0.41421356237309503],
  [1e-4, 1, 4.9999999875e-9],
  [3, 2, 3.2111025509279787],
  [1e200, 1, 1e200],
  [1e-100, 1e250, 5e-201],
])('pseudo-huber of an error of %p with delta %p is %p', (error, delta, expected) => {
  const { perSample } = evaluate('pseudo-huber', [error, -error], [0, 0], { parameters: { delta } });
  for (const value of perSample) expect(ulpsBetween(value, expected)).toBeLessThanOrEqual(4);
});

test('a difference that overflows does not make infinite what fits', () => {
  expect(evaluate('pseudo-huber', [1e308], [-1e308], { parameters: { delta: 0.5 } }).mean).toBe(1e308);
});

test('the slope of pseudo-huber is at most delta', () => {
  const slopes = gradient('pseudo-huber', [0, 3, 1e308], [0, 0, -1e308], { parameters: { delta: 4 } });
  expect([...slopes]).toEqual([0, 2.4, 4]);
});

test('the best constant gives an outlier the pull of delta', () => {
  // 2c/√(1 + c²) = 1 beside a label that is far away.
  const { bestConstant } = evaluate('pseudo-huber', [0, 0, 0], [0, 0, 1e9]);
  expect(bestConstant?.prediction[0]).toBeCloseTo(1 / Math.sqrt(3), 14);
});

describeLoss('pseudo-huber');
