import { expect, test } from '@jest/globals';
import { isAside, leftAlone, noteUnread } from '../../src/columns/asides.ts';
import { REAL } from '../../src/loss/domain.ts';
import { readingOf, said, selectionOf, show, tableOf } from '../support/columns.ts';

const NAMED: Parameters<typeof isAside>[2] = { prediction: undefined, label: undefined };
const table = tableOf('p.csv', 'split y_pred anchor_1 bytes');
const asides = (own: Parameters<typeof readingOf>[0], named = NAMED) =>
  [0, 1, 2, 3].filter((index) => isAside({ table, index }, readingOf(own), named));

test('a column with a name that says what it is is no aside', () => {
  const anchor = { name: 'anchor', isSingle: false, help: { en: '', ko: '' }, domain: () => REAL };
  expect(asides({})).toEqual([0, 2, 3]);
  expect(asides({ parts: [anchor], base: { name: 'bytes', help: { en: '', ko: '' } } })).toEqual([0]);
});

test('where the predictions are named a well-known name says no more', () => {
  expect(asides({}, { ...NAMED, prediction: selectionOf(table, [3]) })).toEqual([0, 1, 2, 3]);
});

test('asides and columns without a name are left alone, unless no other is left', () => {
  const unnamed = { ...tableOf('p.csv', 3), header: ['', 'a', 'b'] };
  expect(show(leftAlone(unnamed, [{ table: unnamed, index: 2 }]))).toBe('p.csv:2,0');
  const every = [1, 2].map((index) => ({ table: unnamed, index }));
  expect(show(leftAlone(unnamed, every))).toBe('p.csv:');
});

test('what a condition alone reads is said', () => {
  const tested = [0, 3].map((index) => ({ table, index }));
  expect(said({ notes: noteUnread(tested, [selectionOf(table, [3]), undefined]) })).toEqual([
    'p.csv: column "split" is read by --where alone; --pred names the predictions',
  ]);
});
