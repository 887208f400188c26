import { expect, test } from '@jest/globals';
import { noteUnusedKey, sharedKey } from '../../src/columns/shared-key.ts';
import { said, tableOf } from '../support/columns.ts';

const files = (preds: string, labels: string) => ({ preds: tableOf('p.csv', preds), labels: tableOf('y.csv', labels) });

test('a column of names that both files have is shared', () => {
  expect(sharedKey(files('p id', 'id y'))).toBe('id');
  expect(sharedKey(files('p a', 'a y'))).toBeUndefined();
  expect(sharedKey({ preds: tableOf('p.csv', 'id'), labels: undefined })).toBeUndefined();
});

test('that it is not used is said', () => {
  expect(said({ notes: noteUnusedKey(files('p id', 'id y')) })[0]).toMatch(/^both files have a column "id"/);
  const unnamed = { preds: { ...tableOf('p.csv', 2), header: ['', 'p'] }, labels: tableOf('y.csv', 'y') };
  const both = { ...unnamed, labels: { ...tableOf('y.csv', 2), header: ['', 'y'] } };
  expect(said({ notes: noteUnusedKey(both) })[0]).toMatch(/row names.*--id 1 pairs them by these$/);
  expect(noteUnusedKey(unnamed)).toEqual([]);
});
