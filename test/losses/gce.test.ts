import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
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
