import { expect, test } from '@jest/globals';
import { findHardColumn, holdsWords } from '../../src/columns/hard-column.ts';
import { show, tableOf } from '../support/columns.ts';

const withRows = (columns: string, ...rows: (string | null)[][]) => ({
  ...tableOf('p.csv', columns),
  preview: { rows, isWhole: true },
});

test('one column of words beside identifiers holds the classes', () => {
  const table = withRows('id species row', ['1', 'cat', '7'], ['2', '', '8']);
  const found = findHardColumn(table, [0, 1, 2]);
  expect(found && show(found)).toBe('p.csv:1');
  expect(findHardColumn(withRows('id species', ['1', '0.5']), [0, 1])).toBeUndefined();
  expect(findHardColumn(withRows('text species', ['a b', 'cat']), [0, 1])).toBeUndefined();
  expect(findHardColumn(withRows('score species', ['1', 'cat']), [0, 1])).toBeUndefined();
});

test('a column holds words where none of its first cells is a number', () => {
  expect(holdsWords(withRows('a', ['x'], ['NA'], [null]), 0)).toBe(true);
  expect(holdsWords(withRows('a', ['x'], ['1']), 0)).toBe(false);
  expect(holdsWords(withRows('a', ['']), 0)).toBe(false);
  expect(holdsWords(tableOf('p.csv', 'a'), 0)).toBe(false);
});
