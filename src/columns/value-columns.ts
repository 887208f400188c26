import { isMissing, parseNumber } from '../input/cell.ts';
import { columnAt, type Table } from '../input/table.ts';
import type { Files } from './column-list.ts';
import { kindOf } from './header/cell-kind.ts';
import { isIdentifier, isStamp, plainName } from './known-names.ts';

/** The columns among some that may hold numbers or truths, as far as the format or the first rows show. */
export function withoutText(table: Table, among: readonly number[]): readonly number[] {
  return among.filter((index) => !holdsText(table, index));
}

/** The same without those that tell by their name which row is which, or when it was written. */
export function valueColumns(table: Table, among: readonly number[]): readonly number[] {
  return withoutText(table, among).filter((index) => {
    const name = table.header?.[index] ?? '';
    return !isIdentifier(name) && !isStamp(name);
  });
}

function holdsText(table: Table, index: number): boolean {
  if (table.holdsText !== undefined) return table.holdsText(index);
  const cells = (table.preview?.rows ?? []).map((row) => row[index]).filter((cell) => !isMissing(cell));
  return cells.length > 0 && cells.every((cell) => ['word', 'date'].includes(kindOf(cell)));
}

/** Columns of predictions and of labels, as many. */
export interface Outputs {
  readonly preds: readonly number[];
  readonly labels: readonly number[];
}

/**
 * The outputs of rows in two files: the columns of values that both have under the same names, but for whole numbers and words that are
 * alike row by row, which tell what rows are about. Undefined where the files have other columns of values, or rows are not at hand.
 */
export function sharedOutputs(
  { preds, labels }: Files,
  free: (table: Table) => readonly number[],
): Outputs | undefined {
  if (labels === undefined || preds.header === undefined || labels.header === undefined) return undefined;
  if (preds.preview === undefined || labels.preview === undefined) return undefined;
  const own = valueColumns(preds, free(preds));
  const others = valueColumns(labels, free(labels));
  const keyOf = (table: Table, index: number): string => plainName(String(columnAt(table, index)));
  const keys = others.map((index) => keyOf(labels, index));
  const pairs = own.map((index) => ({ index, label: others[keys.indexOf(keyOf(preds, index))] }));
  if (own.length !== others.length || pairs.some(({ label }) => label === undefined)) return undefined;
  const apart = pairs.filter(({ index, label }) => !areAlike(preds, index, labels, label));
  if (apart.length === 0 || new Set(keys).size < keys.length) return undefined;
  return { preds: apart.map(({ index }) => index), labels: apart.map(({ label }) => label) };
}

/** Whether two columns hold the same whole numbers in their first rows. */
function areAlike(preds: Table, index: number, labels: Table, label: number): boolean {
  const own = (preds.preview?.rows ?? []).map((row) => parseNumber(row[index]));
  const others = (labels.preview?.rows ?? []).map((row) => parseNumber(row[label]));
  return own.every((value, row) => Number.isInteger(value) && (value === others[row] || row >= others.length));
}
