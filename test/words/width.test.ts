import { expect, test } from '@jest/globals';
import { displayWidth, padTo, wrapFormula, wrapText } from '../../src/words/width.ts';

test('Hangul takes two columns, and what is put over a letter none', () => {
  expect(['abc', '손실', 'Σ_i ŷ', 'ȳ', '（'].map(displayWidth)).toEqual([3, 4, 5, 1, 2]);
  expect(padTo('손실', 6)).toBe('손실  ');
  expect(padTo('abc', 2)).toBe('abc');
});

test('text is broken between words, and a longer word has a line of its own', () => {
  expect(wrapText('a bb cccccc d', 4)).toEqual(['a bb', 'cccccc', 'd']);
  expect(wrapText('한 줄\n두 줄', 5)).toEqual(['한 줄', '두 줄']);
});

test('a formula is broken at its commas, else between terms, within as few brackets as may be', () => {
  expect(wrapFormula('f(a + b) + c, a = 1', 15)).toEqual(['f(a + b) + c,', 'a = 1']);
  expect(wrapFormula('f(a + b) + g(c − d)', 12)).toEqual(['f(a + b)', '+ g(c − d)']);
  expect(wrapFormula('g(aaaa − bbbb)', 8)).toEqual(['g(aaaa', '− bbbb)']);
  expect(wrapFormula('indivisible', 4)).toEqual(['indivisible']);
});
