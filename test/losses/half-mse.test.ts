import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('half-mse is the cost J of note 001: 4.14605', () => {
  const { headline, perSample } = evaluate('half-mse', [0.01, 0.05, 0.1, 0.2, 0.1, 0.3], [0, 0, 1, 2, 1, 7]);
  expect(headline).toBe(4.14605);
  expect(perSample[3]).toBe(1.62);
});

test('half-mse is 1.1 where mse is 2.2, and its slope the residual', () => {
  expect(evaluate('half-mse', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]).headline).toBe(1.1);
  expect([...gradient('half-mse', [3, 0], [1, 1])]).toEqual([2, -1]);
});

test('the best constant costs half the variance', () => {
  expect(evaluate('half-mse', [0, 0], [1, 3]).bestConstant).toEqual({ prediction: [2], loss: 0.5 });
});

describeLoss('half-mse');
