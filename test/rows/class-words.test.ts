import { describe, expect, test } from '@jest/globals';
import { createClassLabels } from '../../src/columns/class-label.ts';
import { nameClasses } from '../../src/columns/class-names.ts';
import { wordNote } from '../../src/problem/problem.ts';
import { findWords, isFound, knowTwoWords, knowWords } from '../../src/rows/class-words.ts';
import { english } from '../../src/words/en/wording.ts';

/** Words of which these have been read. */
function wordsOf(predictions: readonly unknown[], labels: readonly unknown[]) {
  const words = findWords(false);
  const codes = [predictions.map(words.readerOf('prediction').read), labels.map(words.readerOf('label').read)] as const;
  return { words, codes, notes: words.notes().map((note) => wordNote(note, english)) };
}

describe('words as they come', () => {
  test('are the same numbers in both columns, without the blanks around them', () => {
    const { words, codes } = wordsOf(['cat', ' dog ', 'cat'], ['dog', 'cat', 'bird']);
    const [[cat, dog, again], [first, second, bird]] = codes;
    expect([again, second, first]).toEqual([cat, cat, dog]);
    expect(words.wordOf(bird ?? 0, 'label')).toBe('bird');
    expect(words.wordsOf('prediction')).toEqual(['cat', 'dog']);
    expect(isFound(words)).toBe(true);
  });

  test('are none for what is missing or no text', () => {
    const { words, codes } = wordsOf([null, '', 'NA', 3, {}], [true]);
    expect(codes).toEqual([[undefined, undefined, undefined, undefined, undefined], [1]]);
    expect([words.isOfWords('prediction'), words.isOfWords('label')]).toEqual([false, true]);
    // A number of a column without words is itself.
    expect([words.wordOf(1, 'prediction'), words.wordOf(1, 'label')]).toEqual([undefined, 'true']);
  });

  test('are spoken of where they nearly agree, or none agrees', () => {
    expect(wordsOf(['cat', 'dog'], ['cat', 'bird']).notes).toEqual([]);
    expect(wordsOf(['Cat', 'dog'], ['cat', 'dog']).notes).toEqual([
      '"Cat" among the predictions is never "cat" among the labels: words are compared letter by letter',
    ]);
    expect(wordsOf(['LABEL_0', 'LABEL_1'], ['neg', 'pos']).notes).toEqual([
      'no word of the predictions, "LABEL_0" the first, is one of the labels, "neg" the first',
    ]);
    // A few rows may all be wrong, and truths are compared by what they say.
    expect(wordsOf(['cat'], ['dog', 'bird']).notes).toEqual([]);
    expect(wordsOf(['yes', 'no'], ['True', 'False']).notes).toEqual([]);
  });
});

test('two words that are known are indices, and say so once they were there', () => {
  const names = ['neg', 'pos'];
  const words = knowTwoWords(createClassLabels(2, nameClasses(undefined, names, 2), undefined), names);
  const read = words.readerOf?.('prediction').read;
  expect([words.isOfWords('label'), words.wordOf(1, 'label')]).toEqual([false, undefined]);
  expect(['pos', 'other', 1].map((cell) => read?.(cell))).toEqual([1, undefined, undefined]);
  expect([words.isOfWords('label'), words.wordOf(1, 'label'), words.wordOf(0.5, 'label')]).toEqual([
    true,
    'pos',
    undefined,
  ]);
  expect(isFound(words)).toBe(false);
});

test('classes whose names are known are called so', () => {
  expect([knowWords(['a', 'b', 'c']).wordOf(2, 'label'), knowWords([]).isOfWords('label')]).toEqual(['c', true]);
});
