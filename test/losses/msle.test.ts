import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';
import { refusalOf } from '../support/refusal.ts';

test('msle of 3 for 1 is the square of ln 2', () => {
  expect(ulpsBetween(evaluate('msle', [3], [1]).mean, 0.48045301391820144)).toBeLessThanOrEqual(4);
  expect(evaluate('msle', [1], [3]).mean).toBe(evaluate('msle', [3], [1]).mean);
});

test('small values keep their digits', () => {
  expect(ulpsBetween(evaluate('msle', [1e-17], [0]).mean, 1e-34)).toBeLessThanOrEqual(4);
});

test('a value of -1 or below is refused, and counts as 1e-7 in Keras', () => {
  expect(refusalOf(() => evaluate('msle', [1], [-1])).message).toContain('(-1, ∞)');
  expect(refusalOf(() => evaluate('msle', [-5], [1])).message).toContain('prediction 1');
  // semantics of Keras: a prediction of -5 for a label of 1 costs (ln 2)².
  expect(evaluate('msle', [-5], [1], { convention: 'keras' }).mean).toBeCloseTo(0.48045301391820144, 6);
});

test('the slope of msle is twice the difference of logarithms over 1 + p, and 0 below what counts', () => {
  expect(gradient('msle', [3], [1])[0]).toBeCloseTo(Math.LN2 / 2, 15);
  expect(gradient('msle', [1], [3])[0]).toBeCloseTo(-Math.LN2, 15);
  expect([...gradient('msle', [-5], [1], { convention: 'keras' })]).toEqual([0]);
});

test('the best constant is the mean of the labels’ logarithms', () => {
  // 1 + c = √(2 · 8).
  const { bestConstant } = evaluate('msle', [0, 0], [1, 7]);
  expect(bestConstant?.prediction[0]).toBeCloseTo(3, 14);
  expect(bestConstant?.loss).toBeCloseTo(Math.LN2 ** 2, 14);
});

describeLoss('msle');
