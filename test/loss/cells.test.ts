import { expect, test } from '@jest/globals';
import { cellsOf } from '../../src/loss/cells.ts';

const matrix = (width: number, ...values: number[]) => ({ width, values: Float64Array.from(values) });

test('each number has its label and the weight of its row', () => {
  const rows = { count: 2, prediction: matrix(2, 1, 2, 3, 4), label: matrix(2, 5, 6, 7, 8), weight: matrix(1, 9, 10) };
  const { predictions, labels, weights } = cellsOf('scalar', rows);
  expect([[...predictions], [...labels], [...(weights ?? [])]]).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 9, 10, 10],
  ]);
  expect(cellsOf('scalar', { count: 1, prediction: matrix(1, 1), label: matrix(1, 2) }).weights).toBeUndefined();
});

test('a class index is its one-hot row', () => {
  const rows = { count: 2, prediction: matrix(3, 0.2, 0.3, 0.5, 1, 0, 0), label: matrix(1, 2, 0) };
  expect([...cellsOf('either', rows).labels]).toEqual([0, 0, 1, 1, 0, 0]);
});
