import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('is the square of what is missing from the margin, as Keras has it', () => {
  expect([...evaluate('squared-hinge', [-1, -1, 0, 0, 1], [-1, 1, -1, 1, 1]).perSample]).toEqual([0, 4, 1, 1, 0]);
  expect(evaluate('SquaredHinge', [0.5], [0]).mean).toBe(2.25);
});

test('has a slope without a jump', () => {
  expect([...gradient('squared-hinge', [0, 0.5, 0.5, 2], [1, -1, 1, 1])].map((slope) => slope + 0)).toEqual([
    -2, 3, -1, 0,
  ]);
  expect(gradient('squared-hinge', [0], [1], { parameters: { margin: 3 } })[0]).toBe(-6);
});

test('the best constant is the margin times what one side has more', () => {
  // 1/4 · 1.5² + 3/4 · 0.5².
  expect(evaluate('squared-hinge', [0, 0, 0, 0], [1, -1, -1, -1]).bestConstant).toEqual({
    prediction: [-0.5],
    loss: 0.75,
  });
});

describeLoss('squared-hinge');
