import { describe, expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

const halves = (predictions: number[] | number[][], labels: number[]) =>
  ['auto', 'true', 'false'].map((half) => evaluate('brier', predictions, labels, { parameters: { half } }).mean);

describe('brier', () => {
  test('of one column is (p − y)², twice that where the sum over both classes is asked for', () => {
    expect(halves([0.25], [1])).toEqual([0.5625, 0.5625, 1.125]);
    expect([...gradient('brier', [0.25], [1])]).toEqual([-1.5]);
  });

  test('of two classes is the same, and of more the sum over all of them', () => {
    expect(halves([[0.75, 0.25]], [1])).toEqual([0.5625, 0.5625, 1.125]);
    expect(halves([[0.25, 0.25, 0.5]], [2])).toEqual([0.375, 0.1875, 0.375]);
    expect([...gradient('brier', [[0.25, 0.25, 0.5]], [2])]).toEqual([0.5, 0.5, -1]);
  });

  test('takes the sigmoid of raw scores of one column, and the softmax of several', () => {
    const options = { parameters: { fromLogits: true } };
    expect(evaluate('brier', [0], [1], options).mean).toBe(0.25);
    expect([...gradient('brier', [0], [1], options)]).toEqual([-0.25]);
    expect(evaluate('brier', [[0, 0]], [1], options).mean).toBe(0.25);
    expect([...gradient('brier', [[0, 0]], [1], options)]).toEqual([0.25, -0.25]);
  });

  test('refuses rows that are no distribution, and takes one column as it is', () => {
    expect(refusalOf(() => evaluate('brier', [[0.5, 0.2]], [0])).message).toMatch(/sums to 0.7, not 1/);
    expect(evaluate('brier', [0.5], [0]).mean).toBe(0.25);
  });
});

describe('the best constant of brier', () => {
  test('is the share of the label, and costs its variance', () => {
    const { bestConstant, skill } = evaluate('brier', [0.25, 0.25, 0.25, 0.25], [0, 0, 1, 0]);
    expect([bestConstant, skill]).toEqual([{ prediction: [0.25], loss: 0.1875 }, 0]);
  });

  test('is the share of each class, from indices and from rows', () => {
    const thirds = Array(4).fill([0.25, 0.25, 0.5]);
    const expected = { prediction: [0.25, 0.25, 0.5], loss: 0.625 };
    expect(evaluate('brier', thirds, [0, 1, 2, 2])).toMatchObject({ bestConstant: expected, skill: 0 });
    const rows = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 1],
    ];
    expect(evaluate('brier', thirds, rows).bestConstant).toEqual(expected);
    expect(evaluate('brier', thirds.slice(2), [0, 2], { weights: [1, 3] }).bestConstant).toEqual({
      prediction: [0.25, 0, 0.75],
      loss: 0.375,
    });
  });

  test('of raw scores is given as raw scores', () => {
    const options = { parameters: { fromLogits: true } };
    expect(evaluate('brier', [0, 0], [0, 1], options).bestConstant).toEqual({ prediction: [0], loss: 0.25 });
  });
});

describeLoss('brier');
