import { plainTime } from '../input/iso-time.ts';
import { hint, problem } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';

/** What stands where bytes were no UTF-8, or half a character. */
const DAMAGED = /\ufffd|\p{Surrogate}/u;

/**
 * The text of a key's cell, trimmed, of a date with a time in one form. A word like NA is a key like any other. Throws UserError for an
 * empty cell.
 * Throws for invalid UTF-8 too: two keys may look the same.
 */
export function readKey(cell: unknown, place: () => Place): string {
  const text = cell === null || cell === undefined || Number.isNaN(cell) ? '' : String(cell).trim();
  if (text === '') throw problem('empty-key', {}, { place: place() });
  if (DAMAGED.test(text))
    throw problem('key-not-utf-8', { key: text }, { place: place(), hints: [hint('save-as-utf-8', {})] });
  return plainTime(text);
}
