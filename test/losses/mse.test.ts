import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

const PREDICTIONS = [3, 2, 7, 5, 8];
const LABELS = [1, 3, 5, 6, 7];

test('mse of the example of note 003 is 2.2, and 5.5 as the notes code it', () => {
  const { perSample, mean, sum, headline } = evaluate('mse', PREDICTIONS, LABELS);
  expect([...perSample]).toEqual([4, 1, 4, 1, 1]);
  expect([mean, sum, headline]).toEqual([2.2, 11, 2.2]);
  expect(evaluate('mse', PREDICTIONS, LABELS, { convention: 'scratch' }).headline).toBe(5.5);
});

test('mse of note 001 is 8.2921, and the sum that it prints is sse', () => {
  const [predictions, labels] = [
    [0.01, 0.05, 0.1, 0.2, 0.1, 0.3],
    [0, 0, 1, 2, 1, 7],
  ];
  expect(evaluate('mse', predictions, labels).mean).toBe(8.2921);
  expect(evaluate('sse', predictions, labels).headline).toBe(49.7526);
});

test('mse of a house price that is off by 5000 is 25 million', () => {
  expect(evaluate('mse', [95000], [100000]).headline).toBe(25e6);
});

test('mse of several columns is the mean of their squares, or with columns sum their sum', () => {
  const [predictions, labels] = [
    [
      [1, 2],
      [0, 3],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ];
  expect([...evaluate('mse', predictions, labels).perSample]).toEqual([2.5, 4.5]);
  expect([...evaluate('mse', predictions, labels, { parameters: { columns: 'sum' } }).perSample]).toEqual([5, 9]);
});

test('the slope of mse is twice the residual, of two columns the residual', () => {
  expect([...gradient('mse', [3, 0], [1, 1])]).toEqual([4, -2]);
  expect([...gradient('mse', [[3, 0]], [[1, 1]])]).toEqual([2, -1]);
});

test('the best constant prediction is the mean label, and its loss the variance', () => {
  const { bestConstant, skill } = evaluate('mse', [1, 2, 3, 6], [1, 2, 3, 6]);
  expect(bestConstant).toEqual({ prediction: [3], loss: 3.5 });
  expect(skill).toBe(1);
  expect(evaluate('mse', [3, 3], [2, 2]).skill).toBeUndefined();
});

test('the variance of labels far from 0 does not cancel', () => {
  expect(evaluate('mse', [0, 0], [1e15, 1e15 + 2]).bestConstant).toEqual({ prediction: [1e15 + 1], loss: 1 });
});

describeLoss('mse');
