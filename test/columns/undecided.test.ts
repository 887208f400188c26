import { expect, test } from '@jest/globals';
import { undecided } from '../../src/columns/undecided.ts';
import { searchOf, tableOf } from '../support/columns.ts';

const hintFor = (preds: string | number, labels?: string): string | undefined => {
  const table = tableOf('p.csv', preds);
  const search = searchOf(table, labels === undefined ? undefined : tableOf('y.csv', labels));
  return undecided(search, table, 'pred', search.free(table)).hint;
};

test('a column is named by name or position', () => {
  expect(hintFor('a b c', 'y')).toBe('name it: --pred NAME or --pred POSITION, as in --pred y_pred');
  expect(hintFor(3, 'y')).toBe('name it: --pred NAME or --pred POSITION, as in --pred 1');
});

test('as many columns in both files may be several outputs', () => {
  expect(hintFor('a b', 'c d')).toBe('name it: --pred y_pred; several outputs a row: --pred 1-2 --label 1-2');
});

test('an identifier in both files is offered as the key', () => {
  expect(hintFor('id a', 'id y')).toMatch(/^--id id pairs the files by that column/);
});

test('one column cannot be both, and may be several', () => {
  expect(hintFor('a')).toBe('give the labels as a second file');
  expect(hintFor('a;b')).toBe('--delimiter ";" splits these lines into 2 fields each');
});

test('one of several arrays is named', () => {
  const table = { ...tableOf('a.npz', 'x.0 x.1 z'), arrays: ['x', 'x', 'z'] };
  const error = undecided(searchOf(table), table, 'pred', [0, 1, 2]);
  expect([error.message, error.hint]).toEqual([
    'a.npz: which array holds the predictions? there are "x", "z"',
    'name it: --pred NAME, as in --pred x',
  ]);
});
