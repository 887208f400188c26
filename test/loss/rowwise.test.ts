import { describe, expect, test } from '@jest/globals';
import { rowwise } from '../../src/loss/rowwise.ts';
import { DECLARATION } from '../support/declaration.ts';
import { matrixOf } from '../support/pairs.ts';

describe('a rowwise loss', () => {
  const dot = rowwise({
    ...DECLARATION,
    name: 'dot',
    shape: 'class',
    parameters: {},
    distributions: () => ({ prediction: 'any', label: 'check' }),
    value: (p, y) => p.reduce((sum, part, k) => sum + part * y[k], 0),
    gradient(_p, y, _values, slopes) {
      slopes.set(y);
    },
    correct: (p, y) => p[0] === y[0],
  });
  const rows = matrixOf('p', [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);

  test('sees a class index as its one-hot row, and forgets that of the row before', () => {
    const losses = new Float64Array(3);
    dot.evaluate(3, rows, matrixOf('y', [[2], [0], [1]]), {}, losses);
    expect([...losses]).toEqual([3, 4, 8]);
  });

  test('sees a row of shares as it is', () => {
    const losses = new Float64Array(3);
    dot.evaluate(
      3,
      rows,
      matrixOf('y', [
        [0.5, 0.5, 0],
        [0, 0, 1],
        [1, 1, 1],
      ]),
      {},
      losses,
    );
    expect([...losses]).toEqual([1.5, 6, 24]);
  });

  test('writes the slopes of each row where they belong', () => {
    const slopes = new Float64Array(9);
    dot.differentiate(3, rows, matrixOf('y', [[2], [0], [1]]), {}, slopes);
    expect([...slopes]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 0]);
  });

  test('counts the rows that are right', () => {
    const right = new Uint8Array(3);
    dot.classify?.(
      3,
      rows,
      matrixOf('y', [
        [1, 0, 0],
        [4, 0, 0],
        [1, 0, 0],
      ]),
      {},
      right,
    );
    expect([...right]).toEqual([1, 1, 0]);
  });
});
