import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

test('max-error of the example of note 000 is 2', () => {
  expect(evaluate('max-error', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]).headline).toBe(2);
});

test('a row of weight 0 is not the largest, and any other weight changes nothing', () => {
  expect(evaluate('max-error', [9, 2, -5], [0, 0, 0], { weights: [0, 7, 0.1] }).headline).toBe(5);
});

test('of several columns it is the largest of all, the mean of the largest, or refused as scikit-learn does', () => {
  const [rows, zeros] = [[[1, 10]], [[0, 0]]];
  expect(evaluate('max-error', rows, zeros).headline).toBe(10);
  expect(evaluate('max-error', rows, zeros, { parameters: { multi: 'columns' } }).headline).toBe(5.5);
  const { message } = refusalOf(() => evaluate('max-error', rows, zeros, { convention: 'sklearn' }));
  expect(message).toBe('max-error under sklearn takes one column, and there are 2');
});

test('the slope of a max-error sample is that of its absolute difference', () => {
  expect([...gradient('max-error', [3, 0, 1], [1, 1, 1])]).toEqual([1, -1, 0]);
});

test('a NaN makes the largest NaN', () => {
  expect(evaluate('max-error', [1, Number.NaN, 2], [0, 0, 0], { allowNan: true }).headline).toBe(Number.NaN);
});

describeLoss('max-error');
