import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('is the distance on the wrong side, and 0 on the right one', () => {
  expect([...evaluate('perceptron', [2, 2, -0.5, -0.5, 0], [1, 0, 1, 0, 1]).perSample]).toEqual([0, 2, 0.5, 0, 0]);
});

test('is hinge without a margin', () => {
  const scores = [-3, 0.25, 7, -0.5, 0];
  const hinge = evaluate('hinge', scores, [1, -1, -1, -1, 1], { parameters: { margin: 0 } });
  expect(evaluate('perceptron', scores, [1, -1, -1, -1, 1]).perSample).toEqual(hinge.perSample);
});

test('has the slope of its side, and 0 at 0', () => {
  expect([...gradient('perceptron', [2, 2, 0, -1], [1, -1, 1, 1])]).toEqual([0, 1, 0, -1]);
});

describeLoss('perceptron');
