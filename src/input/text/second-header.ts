import { hint, problem } from '../../problem/problem.ts';
import type { Place } from '../../words/message.ts';
import { truthOf } from '../boolean-words.ts';
import { isMissing, parseNumber } from '../cell.ts';

const isWord = (cell: string): boolean =>
  !isMissing(cell) && parseNumber(cell) === undefined && truthOf(cell) === undefined && /\p{L}/u.test(cell);
/** `y` is a name as well as a truth word. */
const isName = (cell: string): boolean => cell.trim() === '' || isWord(cell) || truthOf(cell) !== undefined;

/**
 * Throws UserError where two rows of names stand above numbers, as pandas writes columns of two levels: in the second, too, every cell is a
 * name or empty, and at least one stands above numbers alone.
 */
export function checkSecondHeader(
  rows: readonly (readonly string[])[],
  { file, line }: { readonly file: string; readonly line: number },
): void {
  const [first, second, ...below] = rows;
  if (second === undefined || below.length === 0 || second.length < 2 || first.length !== second.length) return;
  if (!first.every(isName) || !second.every(isName)) return;
  const isOverNumbers = second.some((cell, index) => {
    const own = below.map((row) => row[index] ?? '').filter((text) => text.trim() !== '');
    return (
      isWord(cell) &&
      first[index].trim() !== '' &&
      own.length > 0 &&
      own.every((text) => parseNumber(text) !== undefined)
    );
  });
  const place: Place = { file, line: line + 1 };
  if (isOverNumbers)
    throw problem(
      'second-header',
      {},
      { place, hints: [hint('flatten-columns', {}), hint('leave-out-line', { line: line + 1 })] },
    );
}
