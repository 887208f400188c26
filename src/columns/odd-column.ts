import { parseNumber } from '../input/cell.ts';
import { columnAt, type Table } from '../input/table.ts';
import { hint, type Note, note, problem } from '../problem/problem.ts';
import type { ColumnName } from '../words/columns.ts';
import { isIdentifier, plainName } from './known-names.ts';

/** Names of what stands beside the columns of classes: the class that was predicted, and weights. */
const ASIDE: ReadonlySet<string> = new Set([
  'predict',
  'y_pred',
  'pred',
  'preds',
  'prediction',
  'predictions',
  'predicted',
  'yhat',
  'y_hat',
  'response',
  'weight',
  'weights',
  'sample_weight',
]);

// Fewer rows count up, or name their largest column, by chance.
const ROWS_THAT_TELL = 5;

const TOLERANCE = 1e-3;

/**
 * The columns of classes among those of a table: all, where none of them is odd by its name or by what it holds. Where the rows sum to 1
 * without the odd ones, these are left out, with a note; else where they sum to 1 with them, they are classes. Throws UserError where
 * neither do. `besideRow` says that labels have several columns, too: then a column may hold one of two classes, and tells nothing of the others.
 */
export function classColumns(
  table: Table,
  among: readonly number[],
  notes: Note[],
  besideRow = false,
): readonly number[] {
  const rows = rowsOf(table, among);
  const rest = withoutOdd(table, among, rows, besideRow);
  if (rest.length === among.length) return among;
  const name = (indices: readonly number[]): readonly ColumnName[] => indices.map((index) => columnAt(table, index));
  const columns = name(among.filter((index) => !rest.includes(index)));
  const place = { file: table.file };
  if (sumToOne(rows.map((row) => row.filter((_, which) => rest.includes(among[which]))))) {
    notes.push(note('odd-columns-left-out', { columns }, place));
    return rest;
  }
  if (sumToOne(rows)) return among;
  throw problem(
    'odd-columns',
    { columns },
    { place, hints: [hint('name-classes', { without: name(rest), all: name(among) })] },
  );
}

/** The columns that are left when one odd column after another is taken away, as long as there are three. */
function withoutOdd(
  { header }: Table,
  among: readonly number[],
  rows: readonly (readonly number[])[],
  besideRow: boolean,
): readonly number[] {
  let [rest, left] = [among, rows];
  while (rest.length > 2) {
    const own = left;
    const odd = rest.findIndex((index, which) => isOddName(header?.[index] ?? '') || isOddIn(own, which, besideRow));
    if (odd < 0) break;
    rest = rest.filter((_, which) => which !== odd);
    left = own.map((row) => row.filter((_, which) => which !== odd));
  }
  return rest;
}

const isOddName = (name: string): boolean => isIdentifier(name) || ASIDE.has(plainName(name));

/** The numbers of the first rows, as far as they are at hand and numbers. */
function rowsOf({ preview, width }: Table, among: readonly number[]): readonly (readonly number[])[] {
  const rows = (preview?.rows ?? []).filter((row) => row.length === width);
  return rows
    .map((row) => among.map((index) => parseNumber(row[index]) ?? Number.NaN))
    .filter((row) => !row.some(Number.isNaN));
}

const sumToOne = (rows: readonly (readonly number[])[]): boolean =>
  rows.length > 0 && rows.every((row) => Math.abs(row.reduce((sum, value) => sum + value, 0) - 1) <= TOLERANCE);

/** Whether a column counts its rows, or always names the largest of the others. */
function isOddIn(rows: readonly (readonly number[])[], which: number, besideRow: boolean): boolean {
  if (rows.length < ROWS_THAT_TELL) return false;
  const own = rows.map((row) => row[which]);
  const counts = (own[0] === 0 || own[0] === 1) && own.every((value, row) => value === own[0] + row);
  if (counts || besideRow) return counts;
  const isLargest = (row: readonly number[]): boolean => {
    const others = row.filter((_, index) => index !== which);
    return row[which] === others.indexOf(Math.max(...others));
  };
  return new Set(own).size > 1 && rows.every(isLargest);
}
