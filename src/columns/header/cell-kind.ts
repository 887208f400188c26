import { truthOf } from '../../input/boolean-words.ts';
import { isMissing, parseNumber } from '../../input/cell.ts';

/** What a cell of text is, as far as it tells a name from a value. */
export type CellKind = 'number' | 'missing' | 'truth' | 'date' | 'amount' | 'word';

const DATE =
  /^\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?([T ]\d{1,2}:\d{2}.*)?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|^\d{1,2}:\d{2}(:\d{2})?/;
/** A number as people write it: `12%`, `$5`, `1 234`, `3 ms`; or what stands for none: `-`, `?`. */
const AMOUNT = /^[-+~<>=]*\p{Sc}?\s?\d[\d.,' ]*\s?(%|\p{Sc}|\p{L}{1,2})?$|^[^\p{L}]*$/u;

export function kindOf(cell: unknown): CellKind {
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? 'truth' : cell === null ? 'missing' : 'number';
  const text = cell.trim();
  if (isMissing(text)) return 'missing';
  if (parseNumber(text) !== undefined) return 'number';
  if (truthOf(text) !== undefined) return 'truth';
  if (DATE.test(text)) return 'date';
  return AMOUNT.test(text) ? 'amount' : 'word';
}

const VOCABULARIES = [
  ['true', 'false'],
  ['yes', 'no'],
  ['t', 'f'],
  ['y', 'n'],
];

/** Whether two truth words are of one pair: `t` and `f`, but not `y` and `True`. */
export function areOfOnePair(one: string, other: string): boolean {
  return VOCABULARIES.some((pair) => [one, other].every((word) => pair.includes(word.trim().toLowerCase())));
}
