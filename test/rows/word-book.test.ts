import { describe, expect, test } from '@jest/globals';
import { createWordBook } from '../../src/rows/word-book.ts';

describe('the numbers of words', () => {
  test('tell them apart letter by letter, and are the same in whatever order they come', () => {
    const [one, other] = [createWordBook(), createWordBook()];
    const words = ['cat', 'Cat', 'dog', '고양이', '18-25', '+', '2024-01-01', '2024-01-01 00:00'];
    const codes = words.map((word) => one.codeOf(word));
    expect(new Set(codes).size).toBe(words.length);
    // Dates of one meaning have one hash: these alone depend on their order.
    expect(
      words
        .slice(0, 6)
        .reverse()
        .map((word) => other.codeOf(word)),
    ).toEqual(codes.slice(0, 6).reverse());
    expect(codes.map((code) => one.wordOf(code ?? 0))).toEqual(words);
  });

  test('of truths are 1 and 0, until a name has come', () => {
    const book = createWordBook();
    expect(['no', 'yes'].map(book.codeOf)).toEqual([0, 1]);
    expect([book.hasNames(), book.wordOf(0), book.clash()]).toEqual([false, 'no', undefined]);
    expect(book.codeOf('sv')).toBeLessThan(0);
    // What was read stays, and what comes is a name.
    expect([book.codeOf('no'), book.hasNames()]).toEqual([0, true]);
    expect(book.codeOf('No')).toBeLessThan(0);
    expect([book.wordOf(0), book.wordOf(1), book.wordOf(7)]).toEqual(['no', 'yes', undefined]);
  });

  test('of truths are those of names where such are expected', () => {
    const book = createWordBook();
    book.expectNames();
    expect(book.codeOf('y')).toBeLessThan(0);
    expect(book.clash()).toBeUndefined();
  });

  test('two words of one truth clash', () => {
    const book = createWordBook();
    for (const word of ['t', 'f', 'y']) book.codeOf(word);
    expect([book.clash(), book.wordOf(1), book.wordOf(0)]).toEqual([['t', 'y'], undefined, 'f']);
  });

  test.each(['\ufffdcat', '0,5', '12%', '$5', '1 234'])('%s is no word', (text) => {
    expect(createWordBook().codeOf(text)).toBeUndefined();
  });
});
