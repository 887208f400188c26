import type { ClassLabels } from '../columns/class-label.ts';
import { isMissing } from '../input/cell.ts';
import type { Note } from '../problem/problem.ts';
import { compareWords } from './compare-words.ts';
import { createWordBook, type WordBook } from './word-book.ts';

/** A column of hard classes. */
export type ClassSide = 'prediction' | 'label';

/** How the words of one column become numbers. */
export interface WordReader {
  /** The number that a word stands for; undefined for what is no word of a class. */
  read(cell: unknown): number | undefined;
  /** The classes, where these are known. */
  readonly known?: ClassLabels;
}

/** The words of hard classes: the same word is the same number in both columns. */
export interface ClassWords {
  /** What reads the words of a column; none where its cells are classes by themselves. */
  readerOf?(side: ClassSide): WordReader;
  /** Whether a column has words so far. */
  isOfWords(side: ClassSide): boolean;
  /** The word that a number of a column stands for, if it does. */
  wordOf(value: number, side: ClassSide): string | undefined;
}

/** Words that become known as they are read. */
export interface FoundWords extends ClassWords {
  readonly book: WordBook;
  readerOf(side: ClassSide): WordReader;
  /** The words of a column, in the order in which they came. */
  wordsOf(side: ClassSide): readonly string[];
  /** What is to be said of them, when all have come. */
  notes(): readonly Note[];
}

export const isFound = (words: ClassWords | undefined): words is FoundWords => words !== undefined && 'book' in words;

/** Words as they come. `areNames` says that some are known to be more than truths; several sources share a book. */
export function findWords(areNames: boolean, book: WordBook = createWordBook()): FoundWords {
  const sides: Readonly<Record<ClassSide, Set<string>>> = { prediction: new Set(), label: new Set() };
  if (areNames) book.expectNames();
  return {
    book,
    readerOf: (side) => ({
      read(cell) {
        if (isMissing(cell) || (typeof cell !== 'string' && typeof cell !== 'boolean')) return undefined;
        const word = String(cell).trim();
        const code = book.codeOf(word);
        if (code !== undefined) sides[side].add(word);
        return code;
      },
    }),
    isOfWords: (side) => sides[side].size > 0,
    wordOf: (value, side) => (sides[side].size > 0 ? book.wordOf(value) : undefined),
    wordsOf: (side) => [...sides[side]],
    notes: () => (book.hasNames() ? compareWords(sides.prediction, sides.label) : []),
  };
}

/** The words of two classes that `--classes` names: numbers beside them stay as they are, which may be probabilities. */
export function knowTwoWords(known: ClassLabels, names: readonly string[]): ClassWords {
  let areWords = false;
  return {
    readerOf: () => ({
      known,
      read(cell) {
        const index = typeof cell === 'string' ? known.names.get(cell.trim()) : undefined;
        areWords ||= index !== undefined;
        return index;
      },
    }),
    isOfWords: () => areWords,
    wordOf: (value) => (areWords ? names[value] : undefined),
  };
}

/** Classes whose names are known, by their indices. */
export const knowWords = (names: readonly string[]): ClassWords => ({
  isOfWords: () => true,
  wordOf: (value) => names[value],
});
