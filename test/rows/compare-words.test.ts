import { expect, test } from '@jest/globals';
import { compareWords } from '../../src/rows/compare-words.ts';

const warned = (predicted: readonly string[], labels: readonly string[]): string[] =>
  compareWords(new Set(predicted), new Set(labels)).map(({ code }) => code);

test('words that differ by case or by what joins them are pointed out', () => {
  expect(warned(['Cat', 'dog'], ['cat', 'dog'])).toEqual(['words-nearly-equal']);
  expect(warned(['new-york'], ['New York'])).toEqual(['words-nearly-equal']);
});

test('words of which none is in both columns are pointed out, where there are several', () => {
  expect(warned(['a', 'b'], ['c', 'd'])).toEqual(['no-word-in-common']);
  expect(warned(['a'], ['b'])).toEqual([]);
});

test('a prediction that no label is says nothing beside others', () => {
  expect(warned(['cat', 'dog', 'bird'], ['cat', 'dog'])).toEqual([]);
});
