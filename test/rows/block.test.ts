import { expect, test } from '@jest/globals';
import { cutBlock, cutPairs, numberedRoles, roleEntries, takePairs, takeRows } from '../../src/rows/block.ts';
import { matrixOf } from '../support/pairs.ts';

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
  expect([taken.place(0), taken.place(0, 1)]).toEqual([
    { array: 'p', row: 2 },
    { array: 'p', row: 2, column: 1 },
  ]);
});

test('cutBlock gives some rows in the same memory, which still know their places and numbers', () => {
  const block = { count: 3, first: 7, roles: { prediction: MATRIX } };
  const cut = cutBlock(block, 1, 2);
  expect([cut.count, cut.first, ...(cut.roles.prediction?.values ?? [])]).toEqual([2, 8, 3, 4, 5, 6]);
  expect([cut.roles.prediction?.place(0), cut.roles.prediction?.place(1, 1)]).toEqual([
    { array: 'p', row: 1 },
    { array: 'p', row: 2, column: 1 },
  ]);
  expect(cut.roles.prediction?.values.buffer).toBe(MATRIX.values.buffer);
  expect(cutBlock(block, 0, 3)).toBe(block);
});

test('no rows make an empty matrix of the same width', () => {
  expect(takeRows(MATRIX, [])).toMatchObject({ width: 2, values: new Float64Array() });
});

test('cutBlock cuts the keys of the rows, too', () => {
  const keys = { columns: [['a', 'b', 'c']], lines: Float64Array.of(2, 3, 5), placeAt: (line: number) => ({ line }) };
  const cut = cutBlock({ count: 3, first: 1, roles: { prediction: MATRIX }, keys }, 1, 2);
  expect([cut.keys?.columns, [...(cut.keys?.lines ?? [])]]).toEqual([[['b', 'c']], [3, 5]]);
});

test('the roles that are there are listed in their order', () => {
  expect(roleEntries({ label: 1, weight: undefined, 'group 0': 2 })).toEqual([
    ['label', 1],
    ['group 0', 2],
  ]);
});

test('texts go with their rows', () => {
  const texts = { 'shown 0': ['a', null, 'c'], 'shown 1': ['x', 'y', 'z'] };
  const block = { count: 3, first: 1, roles: { prediction: MATRIX }, texts };
  expect(cutBlock(block, 1, 2).texts).toEqual({ 'shown 0': [null, 'c'], 'shown 1': ['y', 'z'] });
  const pairs = { count: 3, sample: (row: number) => row, roles: { prediction: MATRIX, label: MATRIX }, texts };
  expect(cutPairs(pairs, 0, 1).texts).toEqual({ 'shown 0': ['a'], 'shown 1': ['x'] });
  expect(takePairs(pairs, [2, 2]).texts).toEqual({ 'shown 0': ['c', 'c'], 'shown 1': ['z', 'z'] });
  expect(numberedRoles(texts, 'shown')).toEqual([texts['shown 0'], texts['shown 1']]);
});
