import { describe, expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';
import { refusalOf } from '../support/refusal.ts';

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

describe('alpha', () => {
  const rows = [
    [0.5, 0.5],
    [0.5, 0.5],
  ];
  const cost = Math.LN2 / 4;

  test('is a factor on the term of each class, or one on all of them', () => {
    const losses = (alpha: number | number[], labels: number[] | number[][] = [0, 1]) => [
      ...evaluate('categorical-focal', rows, labels, { parameters: { alpha } }).perSample,
    ];
    expect(losses([2, 0.5])).toEqual([2 * cost, 0.5 * cost]);
    expect(losses(0.5)).toEqual([0.5 * cost, 0.5 * cost]);
    const soft = [
      [0.5, 0.5],
      [0, 1],
    ];
    expect(losses([2, 0.5], soft)).toEqual([1.25 * cost, 0.5 * cost]);
  });

  test('divides no mean, unlike class weights, and wins over that of Keras', () => {
    const parameters = { alpha: [2, 0.5] };
    expect(evaluate('categorical-focal', rows, [0, 1], { parameters }).mean).toBeCloseTo(1.25 * cost, 15);
    const keras = evaluate('categorical-focal', rows, [0, 1], { convention: 'keras', parameters });
    expect(keras.mean).toBeCloseTo(1.25 * cost, 14);
  });

  test('has a number for each class, above 0', () => {
    const refuse = (alpha: number[]) =>
      refusalOf(() => evaluate('categorical-focal', rows, [0, 1], { parameters: { alpha } })).message;
    expect(refuse([1, 2, 3])).toBe('alpha has 3 numbers, and there are 2 columns');
    expect(refuse([1, 0])).toBe('alpha: 1, 0 is not in (0, ∞)');
  });
});

describeLoss('categorical-focal');
