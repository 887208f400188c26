import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
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

test('multiplies by the weight of the class, and divides by those of the targets', () => {
  const options = { parameters: { classWeight: [3, 1] } };
  const { perSample, mean } = evaluate('nll', LOGS, [0, 1], options);
  expect([...perSample, mean]).toEqual([1.5, 0, 0.375]);
  expect(evaluate('nll', LOGS, [0, 1], { ...options, convention: 'keras' }).mean).toBe(0.75);
  expect([...gradient('nll', LOGS, [0, 1], options)].map((slope) => slope + 0)).toEqual([-3, 0, 0, -1]);
});

test('leaves out a class to ignore: -100 under torch, none else', () => {
  expect(evaluate('nll', LOGS, [0, -100], { convention: 'torch' }).mean).toBe(0.5);
  expect(evaluate('nll', LOGS, [0, 1], { parameters: { ignoreIndex: 1 } }).mean).toBe(0.5);
  expect(evaluate('nll', LOGS, [-100, -100], { convention: 'torch' }).mean).toBeNaN();
  expect(refusalOf(() => evaluate('nll', LOGS, [0, -100])).message).toMatch(/class -100 is not one of the 2 classes/);
  expect(refusalOf(() => evaluate('nll', LOGS, [1, 1], { parameters: { ignoreIndex: 1 } })).message).toMatch(
    /^every row is left out/,
  );
});

test('says what takes probabilities', () => {
  expect(refusalOf(() => evaluate('nll', [[0.5, 0.5]], [0])).hint).toBe('probabilities? ce takes them');
  const options = { parameters: { input: 'log' } };
  expect(refusalOf(() => evaluate('kl', [[0.5, 0.5]], [[0, 1]], options)).hint).toBe(
    "probabilities? add parameters: { input: 'probs' }",
  );
});

describeLoss('nll');
