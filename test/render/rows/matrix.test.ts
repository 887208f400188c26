import { expect, test } from '@jest/globals';
import { matrixHead, matrixRows } from '../../../src/render/rows/matrix.ts';

const matrix = { width: 2, values: Float64Array.of(1, 0.5, Number.NaN, -2), place: () => '' };

test.each([
  ['csv', '1,0.5\nNaN,-2\n'],
  ['tsv', '1\t0.5\nNaN\t-2\n'],
  ['plain', '1 0.5\nNaN -2\n'],
  ['ndjson', '[1, 0.5]\n["NaN", -2]\n'],
] as const)('%s writes a row a line', (format, text) => {
  expect(matrixRows(format, undefined, 2, matrix, undefined)).toBe(text);
});

test('a header is kept where the format has one', () => {
  expect(matrixHead('csv', ['a,b', 'c'])).toBe('"a,b",c\n');
  expect(matrixHead('tsv', ['a,b', 'c'])).toBe('a,b\tc\n');
  expect(matrixHead('plain', ['a'])).toBe('');
  expect(matrixHead('csv', undefined)).toBe('');
  expect(matrixRows('ndjson', ['a', 'b"'], 1, matrix, undefined)).toBe('{"a": 1, "b\\"": 0.5}\n');
});
