import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

const PREDICTIONS = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0];
const LABELS = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

test('half-sse of the ten digits of note 002 is the exact 0.09750000000000002, as rows and as columns', () => {
  expect(evaluate('half-sse', PREDICTIONS, LABELS).headline).toBe(0.09750000000000002);
  expect(evaluate('half-sse', [PREDICTIONS], [LABELS]).headline).toBe(0.09750000000000002);
});

test('half-sse of the example of note 000 is 5.5', () => {
  expect(evaluate('half-sse', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]).headline).toBe(5.5);
});

test('half-sse sums columns, and its slope is the residual', () => {
  expect([...evaluate('half-sse', [[3, 1]], [[0, 0]]).perSample]).toEqual([5]);
  expect([...gradient('half-sse', [[3, 1]], [[0, 0]])]).toEqual([3, 1]);
});

test('the best constant is compared by the sum', () => {
  const { bestConstant, skill } = evaluate('half-sse', [1, 2, 4], [1, 3, 5]);
  expect(bestConstant?.prediction).toEqual([3]);
  expect(bestConstant?.loss).toBeCloseTo(4, 14);
  expect(skill).toBeCloseTo(0.75, 14);
});

describeLoss('half-sse');
