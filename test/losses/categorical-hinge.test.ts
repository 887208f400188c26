import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

const SCORES = [
  [3, 1, 2.5],
  [3, 1, 2.5],
  [-3, -5, -9],
];

test('is what the right class misses of leading the best other one by 1', () => {
  expect([...evaluate('categorical-hinge', SCORES, [0, 1, 0]).perSample]).toEqual([0.5, 3, 0]);
});

test('Keras counts a rival of score 0', () => {
  expect([...evaluate('CategoricalHinge', SCORES, [0, 1, 0], { convention: 'keras' }).perSample]).toEqual([0.5, 3, 4]);
});

test('of a soft label is the weighted mean of its classes', () => {
  expect(evaluate('categorical-hinge', [SCORES[0]], [[0.75, 0.25, 0]]).mean).toBe(0.75 * 0.5 + 0.25 * 3);
});

test('has a slope at the right class and at its rival alone', () => {
  expect([...gradient('categorical-hinge', SCORES, [0, 1, 0])]).toEqual([-1, 0, 1, 1, -1, 0, 0, 0, 0]);
  expect([...gradient('categorical-hinge', [[-3, -5]], [0], { convention: 'keras' })]).toEqual([-1, 0]);
});

test('the first of equal scores is the class', () => {
  expect(
    evaluate(
      'categorical-hinge',
      [
        [1, 1],
        [1, 1],
      ],
      [0, 1],
    ).accuracy,
  ).toBe(0.5);
});

test('keeps the margin between equal scores of any size', () => {
  for (const score of [1e16, 1e308, -1e308]) {
    expect(evaluate('categorical-hinge', [[score, score]], [0]).mean).toBe(1);
    expect([...gradient('categorical-hinge', [[score, score]], [0])]).toEqual([-1, 1]);
  }
});

describeLoss('categorical-hinge');
