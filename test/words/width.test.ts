import { expect, test } from '@jest/globals';
import { columnsOf, pad, widest } from '../../src/words/width.ts';

test('Hangul takes two columns, an escape none', () => {
  expect(['abc', '손실', '−½Σ…', 'é', '\u001b[1mab\u001b[22m', ''].map(columnsOf)).toEqual([3, 4, 4, 1, 2, 0]);
  expect(widest(['a', '손실', 'abc'])).toBe(4);
  expect(widest([])).toBe(0);
});

test('a text is padded on either side, and never cut', () => {
  expect([pad('손', 4, 'left'), pad('손', 4, 'right'), pad('abc', 2, 'left')]).toEqual(['손  ', '  손', 'abc']);
});
