import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { ulpsBetween } from '../support/rational.ts';

const LOGITS = { parameters: { fromLogits: true } };

test('counts a class the less the better it is predicted', () => {
  const { mean } = evaluate('categorical-focal', [[0.25, 0.5, 0.25]], [0]);
  expect(ulpsBetween(mean, 0.7797905781299385)).toBeLessThanOrEqual(4);
  expect(evaluate('categorical-focal', [[0, 1]], [1]).mean).toBe(0);
  expect(evaluate('categorical-focal', [[0, 1]], [0]).mean).toBe(Infinity);
});

test('Keras takes a quarter of it', () => {
  const { mean } = evaluate('categorical-focal', [[0.5, 0.5]], [0], { convention: 'keras' });
  expect(ulpsBetween(mean, 0.04332169878499658)).toBeLessThanOrEqual(4);
});

test('with gamma 0 is ce, of probabilities and from logits', () => {
  const rows = [[0.2, 0.3, 0.5]];
  const parameters = { gamma: 0 };
  expect(evaluate('categorical-focal', rows, [1], { parameters }).mean).toBe(evaluate('ce', rows, [1]).mean);
  const one = evaluate('categorical-focal', rows, [1], { parameters: { gamma: 0, fromLogits: true } }).mean;
  expect(ulpsBetween(one, evaluate('ce', rows, [1], LOGITS).mean)).toBeLessThanOrEqual(2);
});

test('from logits neither overflows nor cancels', () => {
  expect(evaluate('categorical-focal', [[800, 0]], [1], LOGITS).mean).toBe(800);
  expect(evaluate('categorical-focal', [[40, 0]], [0], LOGITS).mean / Math.exp(-120)).toBeCloseTo(1, 12);
  expect([...gradient('categorical-focal', [[800, 0]], [1], LOGITS)]).toEqual([1, -1]);
});

test('has an infinite slope where the right class got 0, of either sign', () => {
  expect([
    ...gradient(
      'categorical-focal',
      [
        [0, 1],
        [-0, 1],
      ],
      [0, 0],
    ),
  ]).toEqual([-Infinity, 0, -Infinity, 0]);
});

test('renormalizes rows of which the sum overflows or is subnormal', () => {
  const options = { parameters: { renormalize: true, gamma: 0 } };
  expect(evaluate('categorical-focal', [[1e308, 1e308]], [0], options).mean).toBe(Math.LN2);
  expect([...gradient('categorical-focal', [[0, 5e-324]], [1], options)]).toEqual([Infinity, 0]);
});
