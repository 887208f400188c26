import { formatJson, type ShownNumber } from '../../words/number.ts';

/** A key and a JSON text. */
export type Entry = [key: string, value: string];

/** One object on one line, of keys and JSON texts. */
export function jsonObject(entries: readonly Entry[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')}}`;
}

/** One number bare, several in an array. */
export function jsonNumbers(row: ArrayLike<ShownNumber>, precision?: number): string {
  if (row.length === 1) return formatJson(row[0], precision);
  return `[${Array.from(row, (value) => formatJson(value, precision)).join(', ')}]`;
}

/** The texts of a key: one bare, several in an array. */
export function jsonKey(texts: readonly string[]): string {
  return texts.length === 1 ? JSON.stringify(texts[0]) : `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}
