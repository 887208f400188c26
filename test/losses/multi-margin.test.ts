import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

test('divides by the number of classes, as the example of torch does', () => {
  expect(evaluate('MultiMarginLoss', [[0.1, 0.2, 0.4, 0.8]], [3]).mean).toBeCloseTo(0.325, 15);
  expect(evaluate('multi-margin', [[0, 0, 0, 0]], [1]).mean).toBe(0.75);
});

test('has the power and the margin that are asked for', () => {
  const scores = [[1, 0, 2]];
  expect(evaluate('multi-margin', scores, [0], { parameters: { p: 2 } }).mean).toBe(4 / 3);
  expect(evaluate('multi-margin', scores, [0], { parameters: { margin: 0.5 } }).mean).toBe(0.5);
});

test('of a soft label is the weighted mean of its classes', () => {
  expect(evaluate('multi-margin', [[1, 0, 2]], [[0.5, 0, 0.5]]).mean).toBe((0.5 * 2 + 0.5 * 0) / 3);
});

test('has slopes that sum to 0, and none at the kink', () => {
  expect([...gradient('multi-margin', [[0, 0, 0, 0]], [1])]).toEqual([0.25, -0.75, 0.25, 0.25]);
  expect([...gradient('multi-margin', [[1, 0]], [0])]).toEqual([0, 0]);
});

test('keeps the margin between equal scores of any size', () => {
  expect(evaluate('multi-margin', [[800, 800]], [0], { parameters: { margin: 1.3 } }).mean).toBe(0.65);
  expect(evaluate('multi-margin', [[-1e308, -1e308]], [0]).mean).toBe(0.5);
  expect([...gradient('multi-margin', [[-1e308, -1e308]], [0])]).toEqual([-0.5, 0.5]);
});

test('multiplies by the weight of the right class, and divides by the rows all the same', () => {
  const scores = [
    [0, 0],
    [0, 0],
  ];
  const options = { parameters: { classWeight: [3, 1] } };
  const { perSample, mean } = evaluate('multi-margin', scores, [0, 1], options);
  expect([...perSample, mean]).toEqual([1.5, 0.5, 1]);
  expect([...gradient('multi-margin', scores, [0, 1], options)]).toEqual([-1.5, 1.5, 0.5, -0.5]);
  expect(evaluate('multi-margin', scores, [1, 1], { parameters: { classWeight: [3, 0] } }).mean).toBe(0);
});

test('refuses weights that are not as many as the classes', () => {
  const parameters = { classWeight: [1, 2, 3] };
  expect(refusalOf(() => evaluate('multi-margin', [[0, 0]], [0], { parameters })).message).toBe(
    'classWeight has 3 numbers, and there are 2 columns',
  );
});

describeLoss('multi-margin');
