import { expect, test } from '@jest/globals';
import { delimiterHint } from '../../src/columns/delimiter-hint.ts';
import type { Format, Table } from '../../src/input/table.ts';

const tableOf = (header: readonly string[], format: Format = 'csv'): Table => ({
  file: 'a.csv',
  format,
  header,
  width: header.length,
  isFlatRow: false,
  async *rows() {},
});

test('one column that looks like several has a hint, with the flag that separates them', () => {
  expect(delimiterHint(tableOf(['p;y']))?.flags).toEqual({ delimiter: ';' });
  expect(delimiterHint(tableOf(['p|y']))?.flags).toEqual({ delimiter: '|' });
  expect(delimiterHint(tableOf(['1.5 2']))?.flags).toEqual({ delimiter: ' ' });
  expect(delimiterHint(tableOf(['p\ty']))?.flags).toEqual({ 'input-format': 'tsv' });
  expect(delimiterHint(tableOf(['p,y'], 'tsv'))?.flags).toEqual({ 'input-format': 'csv' });
  expect(delimiterHint(tableOf(['id', 'p;y']))).toBeUndefined();
});
