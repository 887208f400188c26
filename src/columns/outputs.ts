import { parseNumber } from '../input/cell.ts';
import type { Table } from '../input/table.ts';
import type { Files } from './column-list.ts';

/**
 * Whether two files without names hold several outputs a row each: as many columns, and none that counts the rows, alike in both. Such a
 * one may be an index, which pandas writes in front.
 */
export function areOutputs({ preds, labels }: Files): boolean {
  if (labels === undefined || preds.width !== labels.width || preds.width < 2) return false;
  if ([preds, labels].some(({ header, arrays }) => header !== undefined || arrays !== undefined)) return false;
  return !Array.from({ length: preds.width }, (_, index) => index).some(
    (index) => counts(preds, index) && counts(labels, index),
  );
}

/** Whether the first rows have 0, 1, 2, ... or 1, 2, 3, ... in a column. */
function counts({ preview }: Table, index: number): boolean {
  const numbers = (preview?.rows ?? []).map((row) => parseNumber(row[index]));
  const [first] = numbers;
  if (numbers.length < 2 || (first !== 0 && first !== 1)) return false;
  return numbers.every((number, row) => number === first + row);
}
