import { expect, test } from '@jest/globals';
import { logit, sigmoid, softplus } from '../../src/math/logistic.ts';
import { ulpsBetween } from '../support/rational.ts';

test('softplus of 0 is ln 2, of large numbers the number, of very negative ones e^x', () => {
  expect(softplus(0)).toBe(Math.LN2);
  expect([800, 1e308, Infinity].map(softplus)).toEqual([800, 1e308, Infinity]);
  expect(ulpsBetween(softplus(-40), 4.248354255291589e-18)).toBeLessThanOrEqual(1);
  expect([-800, -Infinity].map(softplus)).toEqual([0, 0]);
});

test('softplus(x) - softplus(-x) is x', () => {
  for (const x of [0.1, 1, 3.7, 20, 36.7])
    expect(Math.abs(softplus(x) - softplus(-x) - x)).toBeLessThanOrEqual(4e-15 * x);
});

test('sigmoid is a half at 0, reaches 0 and 1 without NaN, and keeps the digits of its tail', () => {
  expect([0, Infinity, -Infinity, 800, -800].map(sigmoid)).toEqual([0.5, 1, 0, 1, 0]);
  expect(ulpsBetween(sigmoid(-40), 4.248354255291589e-18)).toBeLessThanOrEqual(1);
  expect(ulpsBetween(sigmoid(-1), 0.2689414213699951)).toBeLessThanOrEqual(1);
});

test('sigmoid(z) + sigmoid(-z) is 1', () => {
  for (const z of [0.1, 1, 5, 30]) expect(Math.abs(sigmoid(z) + sigmoid(-z) - 1)).toBeLessThanOrEqual(2 ** -52);
});

test('logit is infinite at the ends, 0 at a half, and undoes sigmoid', () => {
  expect([0, 1, 0.5].map(logit)).toEqual([-Infinity, Infinity, 0]);
  for (const z of [-20, -3, -0.5, 0.25, 2, 5]) expect(Math.abs(logit(sigmoid(z)) - z)).toBeLessThan(1e-13);
  expect(logit(1.5)).toBeNaN();
});
