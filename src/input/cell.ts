import { parseDecimal } from '../math/decimal.ts';

const MISSING = new Set(['', 'na', 'n/a', '#n/a', 'null', 'nan', 'none', '\\n', '<na>']);

/** Whether a cell says that there is no value: empty, NA, null, NaN, the \N of databases and their like, in any case. */
export function isMissing(cell: unknown): boolean {
  if (typeof cell === 'string') return MISSING.has(cell.trim().toLowerCase());
  return cell === null || cell === undefined || Number.isNaN(cell);
}

/** Whether a cell is the word NaN, or the number: a value under --allow-nan, unlike an empty field. */
export function isNanWord(cell: unknown): boolean {
  return Number.isNaN(cell) || (typeof cell === 'string' && cell.trim().toLowerCase() === 'nan');
}

/** A cell as a number: the text of one, or a JSON number. Undefined for all else, NaN included. */
export function parseNumber(cell: unknown): number | undefined {
  if (typeof cell === 'string') return parseDecimal(cell);
  return typeof cell === 'number' && !Number.isNaN(cell) ? cell : undefined;
}
