import { isMissing, parseNumber } from '../cell.ts';

const LIST = /^\s*(?:(?:array|tensor)\(\s*)?([[{(])([^[\]{}()]*)[\]})](?:,\s*\w+=[\w.]+)*\s*\)?\s*$/s;

/**
 * The numbers of a list in a cell, each as it is written: `[0.1, 0.9]`, `{0.1,0.9}` of DuckDB and PostgreSQL, `[0.1 0.9]` of numpy.
 * Undefined for any other cell: one with a word, and one number in parentheses.
 */
export function readList(cell: string): readonly string[] | undefined {
  const [, bracket, inner] = LIST.exec(cell) ?? [];
  if (inner === undefined || inner.trim() === '' || (bracket === '(' && !inner.includes(','))) return undefined;
  const items = (inner.includes(',') ? inner.split(',') : inner.trim().split(/\s+/)).map((item) => item.trim());
  // A tuple of one has a comma at its end.
  if (items.at(-1) === '') items.pop();
  const areNumbers = items.every((item) => parseNumber(item) !== undefined || (item !== '' && isMissing(item)));
  return areNumbers && items.some((item) => parseNumber(item) !== undefined) ? items : undefined;
}
