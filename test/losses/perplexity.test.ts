import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

const EVEN = [0.25, 0.25, 0.25, 0.25];

test('of an even guess is the number of classes', () => {
  const { headline, perSample } = evaluate('perplexity', [EVEN, EVEN], [0, 3]);
  expect([...perSample]).toEqual([Math.log(4), Math.log(4)]);
  expect(ulpsBetween(headline ?? 0, 4)).toBeLessThanOrEqual(2);
});

test('is the power of the mean and not the mean of powers', () => {
  const rows = [
    [0.5, 0.5],
    [0.75, 0.25],
  ];
  expect(ulpsBetween(evaluate('ppl', rows, [0, 1]).headline ?? 0, 2.8284271247461903)).toBeLessThanOrEqual(2);
});

test('to the base 2 shows bits and has the same headline', () => {
  const { headline, perSample } = evaluate('perplexity', [EVEN, EVEN], [0, 3], { parameters: { base: 2 } });
  expect([...perSample]).toEqual([2, 2]);
  expect(headline).toBe(4);
});

test('of logits a thousand apart does not vanish', () => {
  const parameters = { fromLogits: true };
  expect(evaluate('perplexity', [[0, 200]], [0], { parameters }).headline).toBe(Math.exp(200));
  expect(evaluate('perplexity', [[0, 1000]], [0], { parameters }).mean).toBe(1000);
});

test('of the class shares is that of the best constant', () => {
  const { bestConstant, skill } = evaluate('perplexity', [EVEN, EVEN], [0, 3], { parameters: { base: 2 } });
  expect(bestConstant).toEqual({ prediction: [0.5, 0, 0, 0.5], loss: 2 });
  expect(skill).toBe(-1);
});

test('has the slopes of cross-entropy in units of its base', () => {
  const slopes = gradient('perplexity', [[0.5, 0.5]], [0], { parameters: { base: 2 } });
  expect(slopes[0]).toBeCloseTo(-2 / Math.LN2, 14);
});

test('leaves out a class to ignore', () => {
  const { headline, mean } = evaluate('perplexity', [EVEN, [0, 1, 0, 0]], [2, 0], { parameters: { ignoreIndex: 0 } });
  expect(mean).toBe(Math.log(4));
  expect(ulpsBetween(headline ?? 0, 4)).toBeLessThanOrEqual(2);
});

describeLoss('perplexity');
