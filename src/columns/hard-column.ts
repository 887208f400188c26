import { isMissing, parseNumber } from '../input/cell.ts';
import type { Table } from '../input/table.ts';
import type { Selection } from './column-list.ts';
import { isIdentifier } from './known-names.ts';

/**
 * The one column of words among those of a table, beside columns that only tell rows apart: classes by their names. Undefined where
 * there is none such, as far as the first rows show.
 */
export function findHardColumn(table: Table, among: readonly number[]): Selection | undefined {
  const rest = among.filter((index) => !isIdentifier(table.header?.[index] ?? ''));
  const [index] = rest;
  return rest.length === 1 && rest.length < among.length && holdsWords(table, index)
    ? { table, indices: [index] }
    : undefined;
}

/** Whether words stand in a column, and no numbers. */
export function holdsWords({ preview }: Table, index: number): boolean {
  const cells = (preview?.rows ?? []).map((row) => row[index]).filter((cell) => !isMissing(cell));
  return cells.length > 0 && cells.every((cell) => typeof cell === 'string' && parseNumber(cell) === undefined);
}
