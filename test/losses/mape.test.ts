import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { refusalOf } from '../support/refusal.ts';

test('mape is a fraction, or with percent a hundred times that', () => {
  expect(evaluate('mape', [90, 150], [100, 100]).headline).toBe(0.3);
  expect(evaluate('mape', [90, 150], [100, 100], { parameters: { percent: true } }).headline).toBe(30);
});

test('a label of 0 is refused, or costs infinity unless it is met', () => {
  const { message } = refusalOf(() => evaluate('mape', [1, 1], [1, 0]));
  expect(message).toBe('label 2: label 0 is outside any number but 0, where mape is defined');
  expect([...evaluate('mape', [1, 0], [0, 0], { parameters: { zero: 'inf' } }).perSample]).toEqual([Infinity, 0]);
});

test('a label of 0 costs what the libraries make of it', () => {
  expect(evaluate('mape', [1], [0], { convention: 'sklearn' }).mean).toBe(4503599627370496);
  expect(evaluate('mape', [1], [0], { convention: 'keras' }).mean).toBe(1e9);
});

test('the slope of mape is 1 over the label, with the sign of the residual', () => {
  expect([...gradient('mape', [5, 3, 4], [4, 4, 4])]).toEqual([0.25, -0.25, 0]);
});

test('the ratio of differences that overflow is finite', () => {
  expect(evaluate('mape', [1e308], [-1e308]).mean).toBe(2);
});
