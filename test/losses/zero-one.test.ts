import { describe, expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

describe('zero-one of one column', () => {
  test('takes what is above the threshold for class 1, and the threshold itself for class 0', () => {
    const p = [0.5, 0.51, 0.2, 0.9];
    expect([...evaluate('zero-one', p, [0, 1, 1, 0]).perSample]).toEqual([0, 0, 1, 1]);
    expect([...evaluate('zero-one', p, [0, 1, 1, 0], { parameters: { threshold: 0.1 } }).perSample]).toEqual([
      1, 0, 0, 1,
    ]);
  });

  test('holds raw scores against the threshold by their sigmoid', () => {
    // sigmoid(1) is 0.73.
    const at = (threshold: number) =>
      evaluate('zero-one', [1, -1, 0], [1, 0, 0], { parameters: { fromLogits: true, threshold } }).mean;
    expect([at(0.5), at(0.75)]).toEqual([0, 1 / 3]);
    expect(refusalOf(() => evaluate('zero-one', [1.5], [1])).hint).toBe(
      'raw scores? add parameters: { fromLogits: true }',
    );
  });
});

describe('zero-one of classes', () => {
  const rows = [
    [0.5, 0.3, 0.2],
    [0.4, 0.4, 0.2],
    [0.4, 0.4, 0.2],
  ];

  test('takes the largest, the first of equals', () => {
    expect([...evaluate('zero-one', rows, [0, 0, 1]).perSample]).toEqual([0, 0, 1]);
  });

  test('counts a tie as wrong where told to, as LightGBM does', () => {
    const { perSample, accuracy } = evaluate('zero-one', rows, [0, 0, 1], { parameters: { ties: 'error' } });
    expect([...perSample, accuracy]).toEqual([0, 1, 1, 1 / 3]);
  });

  test('is right where the class is among the k largest', () => {
    const top = (topK: number, ties: string) => [
      ...evaluate('zero-one', rows, [2, 1, 2], { parameters: { topK, ties } }).perSample,
    ];
    expect([top(2, 'first'), top(2, 'error'), top(3, 'error')]).toEqual([
      [1, 0, 1],
      [1, 0, 1],
      [0, 0, 0],
    ]);
    expect(refusalOf(() => evaluate('zero-one', rows, [0, 0, 0], { parameters: { topK: 1.5 } })).message).toBe(
      'topK: 1.5 is not in {1, 2, ...}',
    );
  });

  test('reads a one-hot row as its class, and leaves out a class to ignore', () => {
    expect(evaluate('zero-one', rows.slice(0, 1), [[0, 1, 0]]).mean).toBe(1);
    const { mean, accuracy } = evaluate('zero-one', rows, [0, -100, 1], { parameters: { ignoreIndex: -100 } });
    expect([mean, accuracy]).toEqual([0.5, 0.5]);
  });
});

test('has no slope', () => {
  expect([...gradient('zero-one', [[0.2, 0.8]], [0])]).toEqual([0, 0]);
});

test('makes no decision of NaN, which is not right either', () => {
  const options = { allowNan: true };
  for (const [p, y] of [
    [[Number.NaN], [0]],
    [[[0.2, Number.NaN]], [1]],
  ]) {
    const { mean, accuracy } = evaluate('zero-one', p, y, options);
    expect([mean, accuracy]).toEqual([Number.NaN, 0]);
  }
});

describeLoss('zero-one');
