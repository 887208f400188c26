import { expect, test } from '@jest/globals';
import {
  changeCell,
  countCell,
  dataCell,
  formulaCell,
  lineCell,
  listCell,
  NOTHING,
  numberCell,
  numberOrNothing,
  numbersCell,
  shareCell,
  textOf,
  wordsCell,
} from '../../src/document/cells.ts';

const columns = (count: number): string => `${count} columns`;

test.each([
  [numberCell(1.2039728043259361), '1.2039728043259361'],
  [numberCell(1.2039728043259361, 3), '1.2'],
  [countCell(1_234_567), '1,234,567'],
  [shareCell(0.8), '80 %'],
  [shareCell(0.123456), '12.3 %'],
  [changeCell(0.123456), '+12.3 %'],
  [changeCell(-0.5), '-50 %'],
  [changeCell(0), '0 %'],
  [numbersCell([1, 2], columns, undefined), '1, 2'],
  [numbersCell([1, 2, 3, 4, 5, 6], columns, undefined), '1, 2, 3, 4, 5, … (6 columns)'],
  [listCell([1, 2, 3, 4, 5, 6]), '1, 2, 3, 4, 5, 6'],
  [formulaCell('a − b'), 'a − b'],
  [wordsCell('words'), 'words'],
  [dataCell('a\n\u001b'), 'a\\u000a\\u001b'],
  [lineCell([{ text: 'a' }, { text: 'b' }]), 'ab'],
  [numberOrNothing(undefined), ''],
  [numberOrNothing(0), '0'],
  [NOTHING, ''],
] as const)('%j is %s', (cell, text) => {
  expect(textOf(cell)).toBe(text);
});
