import { expect, test } from '@jest/globals';
import { countRows } from '../../src/input/count-rows.ts';
import { openText } from '../support/tables.ts';

const long = (row: string, count: number): string => `${row}\n`.repeat(count);

test.each([
  ['a preview of the whole file', '1\n2\n3\n', 3],
  ['line breaks', long('1', 1000), 1000],
  ['line breaks below a header', `p,y\n${long('1,2', 1000)}`, 1000],
  ['carriage returns before line breaks, and none at the end', `${long('1,2\r', 999)}1,2`, 1000],
])('rows are counted by %s', async (_, text, count) => {
  expect(await countRows(await openText('f.csv', text))).toBe(count);
});

test.each([
  ['quotes', long('"1",2', 1000)],
  ['an empty line among them', `${long('1', 500)}\n${long('1', 500)}`],
])('rows are not counted where there are %s', async (_, text) => {
  expect(await countRows(await openText('f.csv', text))).toBeUndefined();
});
