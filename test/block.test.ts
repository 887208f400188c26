import { expect, test } from '@jest/globals';
import { takeRows } from '../src/block.ts';
import { matrixOf } from './support/pairs.ts';

const MATRIX = matrixOf('p', [
  [1, 2],
  [3, 4],
  [5, 6],
]);

test('takeRows keeps the rows that are listed, whole and in that order', () => {
  const taken = takeRows(MATRIX, [2, 0]);
  expect([taken.width, ...taken.values]).toEqual([2, 5, 6, 1, 2]);
  expect([...MATRIX.values]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a row that was taken still knows its place in the input', () => {
  const taken = takeRows(MATRIX, [2]);
  expect([taken.place(0), taken.place(0, 1)]).toEqual(['p 2', 'p 2.1']);
});

test('no rows make an empty matrix of the same width', () => {
  expect(takeRows(MATRIX, [])).toMatchObject({ width: 2, values: new Float64Array() });
});
