import { hint, problem } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import { quote } from '../words/text.ts';

/** What stands where bytes were no UTF-8, or half a character. */
const DAMAGED = /\ufffd|\p{Surrogate}/u;

/**
 * The text of a key's cell, trimmed. A word like NA is a key like any other. Throws UserError, by its place, for an empty cell, and
 * for text that was damaged on its way, as two keys may have become one.
 */
export function readKey(cell: unknown, place: () => Place): string {
  const text = cell === null || cell === undefined || Number.isNaN(cell) ? '' : String(cell).trim();
  if (text === '') throw problem('text', { text: 'the key is empty' }, { place: place() });
  if (DAMAGED.test(text))
    throw problem(
      'text',
      { text: `key ${quote(text)} is not valid UTF-8` },
      { place: place(), hints: [hint('text', { text: 'save the file as UTF-8' })] },
    );
  return text;
}
