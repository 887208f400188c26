import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

const P = [
  [0.9, 0.2, 0.6, 0.5],
  [0.1, 0.1, 0.1, 0.1],
];
const Y = [
  [1, 0, 0, 0],
  [0, 0, 0, 0],
];

test('is the share of labels that are predicted wrong, the threshold itself being a no', () => {
  const { perSample, mean, accuracy } = evaluate('hamming', P, Y);
  expect([...perSample, mean, accuracy]).toEqual([0.25, 0, 0.125, 0.5]);
  expect(evaluate('hamming', P, Y, { parameters: { threshold: 0.05 } }).mean).toBe(7 / 8);
});

test('holds raw scores against the threshold by their sigmoid, and has no slope', () => {
  const scores = [[2, -2, 0.1, 0]];
  expect(evaluate('hamming', scores, Y.slice(0, 1), { parameters: { fromLogits: true } }).mean).toBe(0.25);
  expect([...gradient('hamming', P.slice(0, 1), Y.slice(0, 1))]).toEqual([0, 0, 0, 0]);
});

test('makes no decision of NaN', () => {
  const { mean, accuracy } = evaluate('hamming', [[Number.NaN, 0.9]], [[0, 1]], { allowNan: true });
  expect([mean, accuracy]).toEqual([Number.NaN, 0]);
});

describeLoss('hamming');
