import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('smooth-l1 is a square below beta and a line above', () => {
  expect([...evaluate('smooth-l1', [0.5, 1, 3], [0, 0, 0]).perSample]).toEqual([0.125, 0.5, 2.5]);
});

test('smooth-l1 with beta 2 of an error of 3 is 2, half of huber with delta 2', () => {
  expect(evaluate('smooth-l1', [3], [0], { parameters: { beta: 2 } }).headline).toBe(2);
});

test('smooth-l1 with beta 0 is mae', () => {
  expect([...evaluate('SmoothL1Loss', [3, 0, -1], [0, 0, 0], { parameters: { beta: 0 } }).perSample]).toEqual([
    3, 0, 1,
  ]);
});

test('the slope of smooth-l1 is the residual over beta, at most 1, and 0 at the kink of mae', () => {
  expect([...gradient('smooth-l1', [0.5, 3, -3], [0, 0, 0], { parameters: { beta: 2 } })]).toEqual([0.25, 1, -1]);
  expect([...gradient('smooth-l1', [1], [1], { parameters: { beta: 0 } })]).toEqual([0]);
});

test('neither the square nor the difference overflows where the loss does not', () => {
  expect(evaluate('smooth-l1', [1e160], [0], { parameters: { beta: 1e200 } }).mean / 5e119).toBeCloseTo(1, 15);
  expect(evaluate('smooth-l1', [1e308], [-1e308], { parameters: { beta: 1e308 } }).mean).toBe(1.5e308);
});

test('the best constant gives an outlier a pull of 1, and with beta 0 is the median', () => {
  // c/2 + c/2 = 1.
  expect(evaluate('smooth-l1', [0, 0, 0], [0, 0, 1000], { parameters: { beta: 2 } }).bestConstant?.prediction).toEqual([
    1,
  ]);
  expect(evaluate('smooth-l1', [0, 0, 0], [0, 7, 1000], { parameters: { beta: 0 } }).bestConstant?.prediction).toEqual([
    7,
  ]);
});

describeLoss('smooth-l1');
