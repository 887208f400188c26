import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnsOf } from '../../src/words/width.ts';
import { leastWidth, wrapText } from '../../src/words/wrap.ts';
import { runs } from '../support/arbitrary.ts';

test('text is broken at spaces, a Hangul syllable being two columns', () => {
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapText('손실 함수', 8)).toEqual(['손실', '함수']);
  expect(wrapText('손실 함수', 9)).toEqual(['손실 함수']);
  expect(wrapText('', 5)).toEqual(['']);
});

test('a formula in a sentence stays whole', () => {
  expect(wrapText('레이블 0은 1 − alpha이다', 14)).toEqual(['레이블 0은', '1 − alpha이다']);
  expect(wrapText('the weight is Σ_i w_i here', 20)).toEqual(['the weight is', 'Σ_i w_i here']);
  expect(wrapText('replaces y by (y − m) / s here', 24)).toEqual(['replaces y by', '(y − m) / s here']);
});

test('a long word is broken anywhere, a number nowhere', () => {
  expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  expect(wrapText('손실손실', 5)).toEqual(['손실', '손실']);
  expect(wrapText('1.2039728043259361', 4)).toEqual(['1.2039728043259361']);
  expect(leastWidth('x 1.2039728043259361234567890 y')).toBe(27);
  expect(leastWidth('abc '.repeat(3) + 'x'.repeat(100))).toBe(24);
});

test('nothing is lost, and no line is wider than asked where every word may be broken', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '손', '·'), minLength: 1, maxLength: 12 }), {
        minLength: 1,
      }),
      fc.integer({ min: 2, max: 30 }),
      (words, width) => {
        const text = words.join(' ');
        const lines = wrapText(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      },
    ),
    runs(300),
  );
});
