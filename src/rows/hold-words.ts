import { isTextCode } from '../kernels/text-code.ts';
import { hint, problem } from '../problem/problem.ts';
import type { Pairs } from './block.ts';
import type { ClassSide, FoundWords } from './class-words.ts';

const OTHER: Readonly<Record<ClassSide, ClassSide>> = { prediction: 'label', label: 'prediction' };
const SIDES = ['prediction', 'label'] as const;

/**
 * The same pairs of hard classes. Throws UserError where words of one column stand beside numbers of the other, and where words that
 * were read as one truth turn out to be names.
 */
export async function* holdWords(pairs: AsyncIterable<Pairs>, words: FoundWords): AsyncGenerator<Pairs> {
  for await (const block of pairs) {
    if (words.book.hasNames()) {
      for (const side of SIDES) if (!words.isOfWords(side)) checkBeside(block, side, words);
      checkTruths(block, words);
    }
    yield block;
  }
}

/** Throws UserError for a number of a column beside a word of the other. */
function checkBeside({ count, roles }: Pairs, side: ClassSide, words: FoundWords): void {
  const [numbers, others] = [roles[side], roles[OTHER[side]]];
  for (let row = 0; row < count; row++) {
    const word = words.wordOf(others.values[row], OTHER[side]);
    const number = numbers.values[row];
    if (word === undefined || Number.isNaN(number)) continue;
    const known = [...words.wordsOf(OTHER[side])].sort();
    throw problem(
      'word-beside-number',
      { word, number, at: numbers.place(row, 0) },
      { place: others.place(row, 0), hints: [hint('words-in-order', { words: known })] },
    );
  }
}

/** Throws UserError where names have come after two words of one truth. */
function checkTruths({ count, roles }: Pairs, words: FoundWords): void {
  const clash = words.book.clash();
  if (clash === undefined) return;
  for (const side of SIDES)
    for (let row = 0; row < count; row++) {
      const name = isTextCode(roles[side].values[row]) ? words.wordOf(roles[side].values[row], side) : undefined;
      if (name !== undefined)
        throw problem(
          'name-after-truths',
          { name, truths: clash },
          { place: roles[side].place(row, 0), hints: [hint('list-classes', {})] },
        );
    }
}
