import { expect, test } from '@jest/globals';
import { selectByRole } from '../../src/columns/column-roles.ts';
import { readingOf, selectionOf, tableOf } from '../support/columns.ts';
import { refusalOf } from '../support/refusal.ts';

const files = { preds: tableOf('p.csv', 'p w bytes shop'), labels: tableOf('y.csv', 'y') };
const base = { name: 'bytes', help: { en: '', ko: '' } };

test('each flag names the column of its role, in whichever file', () => {
  expect(selectByRole(files, readingOf(), { weight: 'w', clusters: 'shop' })).toEqual({
    weight: selectionOf(files.preds, [1]),
    cluster: selectionOf(files.preds, [3]),
  });
  expect(selectByRole(files, readingOf(), {})).toEqual({});
});

test('a column of a file of its own goes before the flag', () => {
  const weight = selectionOf(tableOf('w.csv', 'w'));
  expect(selectByRole(files, readingOf(), { weight: 'w.csv', apart: { weight } })).toEqual({ weight });
});

test('what a headline divides by is named by the flag of the loss, or bears its name', () => {
  const reading = readingOf({ name: 'bits', base });
  expect(selectByRole(files, reading, {})).toEqual({ base: selectionOf(files.preds, [2]) });
  expect(selectByRole(files, reading, { roles: { bytes: 'w' } })).toEqual({ base: selectionOf(files.preds, [1]) });
  const other = { preds: tableOf('p.csv', 'p'), labels: undefined };
  expect(refusalOf(() => selectByRole(other, reading, {})).problem.code).toBe('no-base-column');
});
