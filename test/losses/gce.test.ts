import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

const rowOf = (p: number): number[][] => [[p, 1 - p]];

test('has the values of (1 - p^q)/q in forty digits, also near p = 1', () => {
  expect(ulpsBetween(evaluate('gce', rowOf(0.25), [0]).mean, 0.8872440833891435)).toBeLessThanOrEqual(4);
  expect(ulpsBetween(evaluate('gce', rowOf(1 - 2 ** -50), [0]).mean, 8.881784197001254e-16)).toBeLessThanOrEqual(4);
});

test('is bounded by 1/q', () => {
  expect(evaluate('gce', rowOf(0), [0], { parameters: { q: 0.5 } }).mean).toBe(2);
  expect(evaluate('gce', rowOf(1), [0]).mean).toBe(0);
});

test('with q 1 is 1 minus the probability of the right class', () => {
  expect(evaluate('gce', rowOf(0.25), [0], { parameters: { q: 1 } }).mean).toBeCloseTo(0.75, 15);
});

test('has the slope -p^(q - 1) at the right class', () => {
  expect([...gradient('gce', rowOf(0.25), [0], { parameters: { q: 0.5 } })]).toEqual([-2, 0]);
});

test('the best constant is the shares of the classes to the power 1/(1 − q), at 1 the most frequent class', () => {
  const rows = Array.from({ length: 4 }, () => [0.5, 0.5]);
  const best = (q: number) => evaluate('gce', rows, [0, 0, 0, 1], { parameters: { q } }).bestConstant;
  // 9 : 1, and 3/4 · 2(1 − √0.9) + 1/4 · 2(1 − √0.1).
  expect(best(0.5)?.prediction[0]).toBeCloseTo(0.9, 15);
  expect(best(0.5)?.loss).toBeCloseTo(2 - 1.5 * Math.sqrt(0.9) - 0.5 * Math.sqrt(0.1), 15);
  expect(best(1)).toEqual({ prediction: [1, 0], loss: 0.25 });
  expect(evaluate('gce', rows, [0, 0, 0, 1], { convention: 'keras' }).bestConstant).toBeUndefined();
});

describeLoss('gce');
