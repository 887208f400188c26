import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

// Worked in 60 digits of decimal arithmetic.
test.each([
  [1, 1, 0.3068528194400547],
  [1e-5, 1, 4.9999666669166655e-11],
  [3, 2, 2.3348370725033796],
  [1e-100, 1e250, 5e-201],
])('fair of an error of %p with c %p is %p', (error, c, expected) => {
  const { perSample } = evaluate('fair', [error, -error], [0, 0], { parameters: { c } });
  for (const value of perSample) expect(ulpsBetween(value, expected)).toBeLessThanOrEqual(4);
});

test('a difference that overflows does not make infinite what fits', () => {
  expect(evaluate('fair', [1e308], [-1e308], { parameters: { c: 0.5 } }).mean).toBe(1e308);
});

test('the slope of fair is at most c', () => {
  expect([...gradient('fair', [0, 1, -3, 1e308], [0, 0, 0, -1e308])]).toEqual([0, 0.5, -0.75, 1]);
});

test('the best constant gives an outlier the pull of c', () => {
  // 2x/(1 + x) = 1 beside a label that is far away.
  expect(evaluate('fair', [0, 0, 0], [0, 0, 1e18]).bestConstant?.prediction[0]).toBeCloseTo(1, 14);
});

describeLoss('fair');
