import { expect, test } from '@jest/globals';
import { delimiterHint } from '../../src/columns/delimiter-hint.ts';
import type { FormatName } from '../../src/input/formats.ts';
import { tableOf as tableOfNames } from '../support/columns.ts';

const tableOf = (header: readonly string[], rows: readonly string[], format: FormatName = 'csv') => ({
  ...tableOfNames('a.csv', header.length),
  header,
  format,
  preview: { rows: rows.map((row) => [row]), isWhole: true },
});

test('one column that another delimiter splits into several has a hint, with the flag for it', () => {
  expect(delimiterHint(tableOf(['p;y'], ['1;2']))?.flags).toEqual({ delimiter: ';' });
  expect(delimiterHint(tableOf(['p|y'], ['1|2', '3|4']))?.flags).toEqual({ delimiter: '|' });
  expect(delimiterHint(tableOf(['1.5 2'], ['  1   2']))?.flags).toEqual({ delimiter: 'whitespace' });
  expect(delimiterHint(tableOf(['p\ty'], ['1\t2']))?.flags).toEqual({ delimiter: 'tab' });
  expect(delimiterHint(tableOf(['p,y'], ['1,2'], 'tsv'))?.flags).toEqual({ delimiter: ',' });
});

test('and none where a row is not split so, or the table is no text', () => {
  expect(delimiterHint(tableOf(['p;y'], ['1;2', '3']))).toBeUndefined();
  expect(delimiterHint(tableOf(['id', 'p;y'], ['1;2']))).toBeUndefined();
  expect(delimiterHint(tableOf(['p;y'], ['1;2'], 'json'))).toBeUndefined();
});
