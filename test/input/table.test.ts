import { expect, test } from '@jest/globals';
import { columnName, linePlace, noRows, rowPlace } from '../../src/input/table.ts';
import { doublesOf } from '../support/formats.ts';
import { openText } from '../support/tables.ts';

test('a column is called by its name, else by its position from 1', () => {
  expect(columnName({ header: ['p', 'y'] }, 1)).toBe('column "y"');
  expect(columnName({ header: undefined }, 1)).toBe('column 2');
});

test('a column name that would break the line of a message is shown escaped', () => {
  expect(columnName({ header: ['a\nb\u001b'] }, 0)).toBe('column "a\\u000ab\\u001b"');
});

test('a cell stands in a line, or in a row or record by its number, and in a column by its name or position', async () => {
  const csv = await openText('a.csv', 'p,y\n1,2\n');
  const json = await openText('a.json', '[[1,2]]');
  const npy = await openText('a.npy', doublesOf('1, 2', [1, 2]));
  expect(linePlace(csv, 2, 1)).toEqual({ file: 'a.csv', line: 2, column: 'y' });
  expect(linePlace(csv, 2)).toEqual({ file: 'a.csv', line: 2 });
  expect(rowPlace(json, 3, 1)).toEqual({ file: 'a.json', record: 3, column: 2 });
  expect(rowPlace(npy, 3)).toEqual({ file: 'a.npy', row: 3 });
});

test('a file without rows says whether it has a header, and what to do if that is none', () => {
  const where = { place: { file: 'f' } };
  expect(noRows(where)).toMatchObject({ message: 'f: no rows', hint: undefined });
  expect(noRows(where, true)).toMatchObject({
    message: 'f: a header and no rows',
    hint: 'if the first row is data, add --no-header',
  });
});
