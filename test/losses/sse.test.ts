import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('sse of the example of note 000 is 11, over rows and over columns', () => {
  expect(evaluate('sse', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]).headline).toBe(11);
  expect(evaluate('sse', [[3, 2, 7, 5, 8]], [[1, 3, 5, 6, 7]]).headline).toBe(11);
});

test('sse grows with the rows, mean and headline apart', () => {
  const { mean, headline } = evaluate('sse', [1, 1, 1], [0, 0, 0]);
  expect([mean, headline]).toEqual([1, 3]);
});

test('the slope of sse is twice the residual of each column', () => {
  expect([...gradient('sse', [[3, 0]], [[1, 1]])]).toEqual([4, -2]);
});

describeLoss('sse');
