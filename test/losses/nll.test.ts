import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { refusalOf } from '../support/refusal.ts';

const LOGS = [
  [-0.5, -2],
  [-Infinity, 0],
];

test('is the negative of the log-probability of the right class', () => {
  expect([...evaluate('NLLLoss', LOGS, [1, 1]).perSample]).toEqual([2, 0]);
  expect([
    ...evaluate('nll', LOGS, [
      [0.25, 0.75],
      [0, 1],
    ]).perSample,
  ]).toEqual([1.625, 0]);
});

test('refuses what is no logarithm of a probability, where torch gives a negative loss', () => {
  expect(refusalOf(() => evaluate('nll', [[0.5, 0.5]], [0])).message).toBe(
    'prediction 1, column 1: prediction 0.5 is outside [-∞, 0], where nll is defined',
  );
  const { mean, warnings } = evaluate('nll', [[0.5, 0.5]], [0], { convention: 'torch' });
  expect([mean, warnings.length]).toEqual([-0.5, 1]);
});

test('has the slope -1 at the right class', () => {
  expect([...gradient('nll', LOGS, [1, 1])].map((slope) => slope + 0)).toEqual([0, -1, 0, -1]);
});

test('has the logarithms of the class shares as its best constant, which cost the entropy', () => {
  const { bestConstant } = evaluate('nll', [...LOGS, [-1, -1], [-1, -1]], [1, 1, 1, 1]);
  expect(bestConstant).toEqual({ prediction: [-Infinity, 0], loss: 0 });
  const even = evaluate(
    'nll',
    [
      [-1, -1],
      [-1, -1],
    ],
    [0, 1],
  ).bestConstant;
  expect(even).toEqual({ prediction: [-Math.LN2, -Math.LN2], loss: Math.LN2 });
});
