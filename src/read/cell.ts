const MISSING = new Set(['', 'na', 'n/a', '#n/a', 'null', 'nan', 'none']);
const INFINITIES: Readonly<Record<string, number>> = {
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  infinity: Infinity,
  '+infinity': Infinity,
  '-infinity': -Infinity,
};
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Whether a cell says that there is no value: empty, NA, null, NaN and their like, in any case. */
export function isMissing(cell: unknown): boolean {
  if (typeof cell === 'string') return MISSING.has(cell.trim().toLowerCase());
  return cell === null || cell === undefined || Number.isNaN(cell);
}

/** Whether a cell is the word NaN, or the number: a value under --allow-nan, unlike an empty field. */
export function isNanWord(cell: unknown): boolean {
  return Number.isNaN(cell) || (typeof cell === 'string' && cell.trim().toLowerCase() === 'nan');
}

/**
 * A cell as a number, correctly rounded: a decimal, with an exponent or without, or an infinity. Undefined for all else,
 * also for what Number() would take for a number: an empty field, `0x10`, `0b1`.
 */
export function parseNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Number.isNaN(cell) ? undefined : cell;
  if (typeof cell !== 'string') return undefined;
  const value = Number(cell);
  const first = cell.charCodeAt(0);
  // A sign, a point or a digit, and then no letter (0x10, 1e5): nearly every cell, and what Number() says of it holds.
  if (first >= 43 && first <= 57 && !(cell.charCodeAt(1) > 57)) return Number.isNaN(value) ? undefined : value;
  const text = cell.trim();
  return DECIMAL.test(text) ? Number(text) : INFINITIES[text.toLowerCase()];
}
