import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('wmape of the example of note 000 is 7/22: its samples show their absolute differences', () => {
  const { headline, mean, perSample } = evaluate('wape', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]);
  expect([headline, mean]).toEqual([7 / 22, 1.4]);
  expect([...perSample]).toEqual([2, 1, 2, 1, 1]);
});

test('wmape takes labels of 0 and the size of negative ones', () => {
  expect(evaluate('wmape', [1, -2], [0, -4]).headline).toBe(0.75);
});

test('wmape weighs both sums', () => {
  expect(evaluate('wmape', [1, 2, 99], [2, 4, 0], { weights: [2, 1, 0] }).headline).toBe(0.5);
});

test('wmape of several columns is that of all numbers, whatever a sample is', () => {
  const [rows, labels] = [
    [
      [1, 2],
      [3, 4],
    ],
    [
      [2, 4],
      [3, 7],
    ],
  ];
  expect(evaluate('wmape', rows, labels).headline).toBe(6 / 16);
  expect(evaluate('wmape', rows, labels, { parameters: { columns: 'sum' } }).headline).toBe(6 / 16);
});

test('wmape of labels that are all 0 is infinite, and not defined where they are met', () => {
  expect(evaluate('wmape', [1], [0]).headline).toBe(Infinity);
  expect(evaluate('wmape', [0], [0]).headline).toBe(Number.NaN);
});

test('the slope of a wmape sample is that of its absolute difference', () => {
  expect([...gradient('wmape', [3, 0, 1], [1, 1, 1])]).toEqual([1, -1, 0]);
});

describeLoss('wmape');
