import { expect, test } from '@jest/globals';
import { indicesOf } from '../../src/columns/column-list.ts';
import { findHardColumn, holdsWords } from '../../src/columns/hard-column.ts';
import type { Note } from '../../src/problem/problem.ts';
import { said, show, tableOf } from '../support/columns.ts';

const withRows = (columns: string, ...rows: (string | null)[][]) => ({
  ...tableOf('p.csv', columns),
  preview: { rows, isWhole: true },
});

const find = (table: ReturnType<typeof withRows>) => {
  const notes: Note[] = [];
  const found = findHardColumn(table, indicesOf(table), 'pred', notes);
  return [found && show(found), ...said({ notes })];
};

test('one column of words beside identifiers holds the classes', () => {
  expect(find(withRows('id species row', ['1', 'cat', '7'], ['2', '', '8']))).toEqual(['p.csv:1']);
  expect(find(withRows('id species', ['1', '0.5']))).toEqual([undefined]);
  expect(find(withRows('text species', ['a b', 'cat']))).toEqual([undefined]);
  expect(find(withRows('score species', ['1', 'cat']))).toEqual([undefined]);
});

test('and so does one that is called so, beside numbers', () => {
  expect(find(withRows('predict no yes', ['no', '0.75', '0.25']))).toEqual([
    'p.csv:0',
    'p.csv: the words of column "predict" are read as the classes; --pred names another column',
  ]);
  expect(find(withRows('id y_pred score', ['1', 'cat', '0.5']))).toEqual(['p.csv:1']);
  expect(find(withRows('label category score', ['x', 'y', '0.5']))).toEqual([undefined]);
  expect(find(withRows('label score', ['1', '0.5']))).toEqual([undefined]);
});

test('a column holds words where none of its first cells is a number', () => {
  expect(holdsWords(withRows('a', ['x'], ['NA'], [null]), 0)).toBe(true);
  expect(holdsWords(withRows('a', ['x'], ['1']), 0)).toBe(false);
  expect(holdsWords(withRows('a', ['']), 0)).toBe(false);
  expect(holdsWords(tableOf('p.csv', 'a'), 0)).toBe(false);
});
