import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

const of = (p: number[], y: number[], parameters: Record<string, number | string>) =>
  evaluate('tversky', [p], [y], { parameters }).mean;

test('counts false positives by alpha and false negatives by beta', () => {
  expect(of([1, 1], [1, 0], { alpha: 1, beta: 0 })).toBe(0.5);
  expect(of([1, 0], [1, 1], { alpha: 1, beta: 0 })).toBe(0);
  expect(of([1, 0], [1, 1], { alpha: 0, beta: 3 })).toBe(0.75);
});

test('counts them the other way round in Keras, which adds 1e-7 below', () => {
  const keras = (p: number[], y: number[]): number =>
    evaluate('keras.losses.Tversky', [p], [y], { parameters: { alpha: 1, beta: 0 } }).mean;
  expect(keras([1, 0], [1, 1])).toBeCloseTo(0.5, 7);
  expect(keras([1, 1], [1, 0])).toBeCloseTo(1e-7, 13);
});

test('is dice where both are ½, and 1 minus the Jaccard index where both are 1', () => {
  expect(of([1, 1, 0], [1, 0, 0], {})).toBe(evaluate('dice', [[1, 1, 0]], [[1, 0, 0]]).mean);
  expect(of([1, 1, 0], [1, 0, 1], { alpha: 1, beta: 1 })).toBe(2 / 3);
});

test('adds smooth to both sides', () => {
  expect(of([1, 1], [1, 0], { alpha: 1, smooth: 2 })).toBe(0.25);
  expect(of([0, 0], [0, 0], { smooth: 2 })).toBe(0);
  expect(of([0, 0], [0, 0], { empty: '1' })).toBe(1);
});

test('has slopes by what is predicted and by what is missed', () => {
  expect([...gradient('tversky', [[1, 0]], [[1, 1]], { parameters: { alpha: 1, beta: 1 } })]).toEqual([-0.5, -0.5]);
});

describeLoss('tversky');
