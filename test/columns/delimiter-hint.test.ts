import { expect, test } from '@jest/globals';
import { delimiterHint } from '../../src/columns/delimiter-hint.ts';
import type { FormatName } from '../../src/input/formats.ts';
import { tableOf as tableOfNames } from '../support/columns.ts';

const tableOf = (header: readonly string[], format: FormatName = 'csv') => ({
  ...tableOfNames('a.csv', header.length),
  header,
  format,
});

test('one column that looks like several has a hint, with the flag that separates them', () => {
  expect(delimiterHint(tableOf(['p;y']))?.flags).toEqual({ delimiter: ';' });
  expect(delimiterHint(tableOf(['p|y']))?.flags).toEqual({ delimiter: '|' });
  expect(delimiterHint(tableOf(['1.5 2']))?.flags).toEqual({ delimiter: ' ' });
  expect(delimiterHint(tableOf(['p\ty']))?.flags).toEqual({ 'input-format': 'tsv' });
  expect(delimiterHint(tableOf(['p,y'], 'tsv'))?.flags).toEqual({ 'input-format': 'csv' });
  expect(delimiterHint(tableOf(['id', 'p;y']))).toBeUndefined();
});
