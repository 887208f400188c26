const INFINITIES: ReadonlyMap<string, number> = new Map([
  ['inf', Infinity],
  ['+inf', Infinity],
  ['-inf', -Infinity],
  ['infinity', Infinity],
  ['+infinity', Infinity],
  ['-infinity', -Infinity],
]);
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A decimal, with an exponent or without, or an infinity, as the nearest double. Undefined for all else, also for what
 * Number() would take for a number: an empty text, `0x10`, `0b1`.
 */
export function parseDecimal(source: string): number | undefined {
  const first = source.charCodeAt(0);
  // A sign, a point or a digit, and then no letter (0x10, 1e5): nearly every number, and what Number() says of it holds.
  if (first >= 43 && first <= 57 && !(source.charCodeAt(1) > 57)) {
    const value = Number(source);
    return Number.isNaN(value) ? undefined : value;
  }
  const text = source.trim();
  return DECIMAL.test(text) ? Number(text) : INFINITIES.get(text.toLowerCase());
}
