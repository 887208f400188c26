import { expect, test } from '@jest/globals';
import { parseNumber } from '../../src/input/cell.ts';
import type { Pairs } from '../../src/rows/block.ts';
import { findWords } from '../../src/rows/class-words.ts';
import { holdWords } from '../../src/rows/hold-words.ts';
import { column, pairsOf } from '../support/pairs.ts';

/** How many blocks go through, or what is wrong with them: of each `predictions/labels`, with blanks between. */
async function hold(...blocks: readonly string[]) {
  const words = findWords(false);
  const sides = (['prediction', 'label'] as const).map(words.readerOf);
  async function* pairs(): AsyncGenerator<Pairs> {
    for (const block of blocks) {
      const [predictions, labels] = block
        .split('/')
        .map((cells, side) =>
          column(cells.split(' ').map((cell) => parseNumber(cell) ?? sides[side].read(cell) ?? Number.NaN)),
        );
      yield pairsOf(predictions, labels);
    }
  }
  let count = 0;
  for await (const _ of holdWords(pairs(), words)) count++;
  return count;
}

test('words beside words, numbers beside numbers and truths beside numbers pass', async () => {
  expect(await hold('cat/dog', 'no/cat')).toBe(2);
  expect(await hold('0 7/1 7')).toBe(1);
  expect(await hold('0.25/yes')).toBe(1);
});

test('a word beside a number is refused, unless that is missing', async () => {
  await expect(hold('NaN 2/dog cat')).rejects.toThrow(
    'y 1, column 0: "cat" is the word of a class, and p 1, column 0 beside it has a number, 2',
  );
  await expect(hold('no/1', 'cat/3')).rejects.toThrow('"cat" is the word of a class');
});

test('two words that were read as one truth are refused where names follow', async () => {
  expect(await hold('Yes/yes')).toBe(1);
  await expect(hold('t/y', 'a/t')).rejects.toThrow(
    'p 0, column 0: "a" is the name of a class, and "t" and "y" before it were read as one truth',
  );
});
