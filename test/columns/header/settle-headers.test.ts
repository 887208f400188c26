import { expect, test } from '@jest/globals';
import { settleHeaders } from '../../../src/columns/header/settle-headers.ts';
import { openTable } from '../../../src/input/open.ts';
import { wordNote } from '../../../src/problem/problem.ts';
import { english } from '../../../src/words/en/wording.ts';
import { createFakeIo } from '../../support/fake-io.ts';
import { OPEN } from '../../support/tables.ts';

/** What becomes of files whose rows are separated by slashes. */
async function settle(...texts: string[]) {
  const files = Object.fromEntries(texts.map((text, index) => [`${index}.csv`, `${text.replaceAll('/', '\n')}\n`]));
  const { io } = createFakeIo({ files });
  const tables = await Promise.all(Object.keys(files).map((path) => openTable(path, OPEN, io)));
  const { doubt, notes, choices, tables: settled } = await settleHeaders(tables, true, ({ header }) => header ?? []);
  return {
    headers: settled.map(({ header }) => header?.join() ?? 'data'),
    doubt,
    notes: notes.map((note) => wordNote(note, english)),
    outcomes: choices.map(({ outcome }) => outcome),
  };
}

test('the other file decides where one reading gives as many rows', async () => {
  expect(await settle('0/1/0/2', '1/0/2')).toEqual({
    headers: ['0', 'data'],
    doubt: undefined,
    notes: [],
    outcomes: ['sole', 'sole'],
  });
  expect((await settle('0/1/0/2', 'y/1/0/2')).headers).toEqual(['0', 'y']);
  expect((await settle('0/1/0/2', '3/1/0/2')).headers).toEqual(['data', 'data']);
  expect((await settle('0.5/0.1/0.2', 'cat/dog/bird')).headers).toEqual(['data', 'data']);
  expect((await settle('0.5/0.1', 'animal/dog/bird')).headers).toEqual(['data', 'animal']);
});

test('a header that is likely is noted, unless the other file needs it', async () => {
  expect((await settle('0/0.5/1.5', '0/0.25/1.25')).notes).toEqual([
    '0.csv: the first row, 0, is read as a header; if it is data, add --no-header',
    '1.csv: the first row, 0, is read as a header; if it is data, add --no-header',
  ]);
  expect((await settle('0/0.5/1.5', 'y/0.25/1.25')).notes).toEqual([]);
  expect((await settle('0/0.5/1.5', '3/0.25/1.25')).headers).toEqual(['data', 'data']);
});

test('where both readings fit in every file, the first row is in doubt', async () => {
  expect(await settle('0/1/0/2', '0/1/1/2')).toMatchObject({
    headers: ['data', 'data'],
    doubt: '0',
    outcomes: ['undecided', 'undecided'],
  });
});

test('labels are told from a header by the classes of the predictions', async () => {
  expect((await settle('cat,dog/0.5,0.5/0.1,0.9', 'cat/dog')).headers).toEqual(['cat,dog', 'data']);
});
