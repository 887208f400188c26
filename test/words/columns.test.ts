import { expect, test } from '@jest/globals';
import { listColumns, listNames, shellName } from '../../src/words/columns.ts';

test('columns are listed by name or position, the first 20 of many', () => {
  expect(listColumns(['id', 3])).toBe('"id", 3');
  expect(listColumns(Array.from({ length: 30 }, (_, index) => index + 1))).toMatch(/^1, 2, .* 20, …$/);
});

test('of many names of classes the first ten are listed', () => {
  expect(listNames(Array.from('abcdefghijkl'))).toBe('a, b, c, d, e, f, g, h, i, j, …');
});

test('a name with a blank, a comma or a quote is quoted for a shell', () => {
  expect(['id', 'row id', 'a,b'].map(shellName)).toEqual(['id', '"row id"', '"a,b"']);
});
