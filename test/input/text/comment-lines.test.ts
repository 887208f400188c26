import { expect, test } from '@jest/globals';
import { commentedNames, findComments, isUnderline, ruleOf } from '../../../src/input/text/comment-lines.ts';

const split = (line: string): string[] => line.split(',');

test('comments stand before the first row, and are no rows themselves', () => {
  expect(findComments(['# a', '', '#b', 'p,y'], 0, ',', undefined)).toEqual({ rows: 3, before: 3, last: 'b' });
  expect(findComments(['#a,1', 'b,2'], 0, ',', undefined).before).toBe(0);
  expect(findComments(['#,y', '1,2'], 0, ',', undefined).before).toBe(0);
  expect(findComments(['# all', '# of it'], 0, ',', undefined).before).toBe(0);
  expect(findComments([';a,1', 'b,2'], 0, ',', ';')).toMatchObject({ before: 1 });
});

test('the last one names the columns where it has a name for each, one of them above a number', () => {
  expect(commentedNames(' p, y', [['1', '2']], split)).toEqual(['p', 'y']);
  expect(commentedNames(' made by p, y and z', [['1', '2', '3']], split)).toBeUndefined();
  expect(commentedNames(' a, b', [['x', 'y']], split)).toBeUndefined();
  expect(commentedNames(' 1, 2', [['1', '2']], split)).toBeUndefined();
});

test('between rows a comment has other fields than a row, or says so in one column', () => {
  const rule = ruleOf(
    [
      ['p', 'y'],
      ['1', '2'],
    ],
    split,
    undefined,
  );
  expect(['# a', '%', '# a,b', '1,2', 'a'].map((line) => rule?.(line))).toEqual([true, true, false, false, false]);
  const narrow = ruleOf([['p'], ['1']], split, undefined);
  expect(['# a', '#', '##', '#N/A', '%5'].map((line) => narrow?.(line))).toEqual([true, true, true, false, false]);
  expect(ruleOf([['#a', '1']], split, '#')?.('#b,2')).toBe(true);
});

test('names are underlined by dashes, and missing values are none', () => {
  for (const line of ['---  -', '|---:|:---|', '+-----+---+', ' ---- | ----']) expect(isUnderline(line)).toBe(true);
  for (const line of ['--', '---', '--|--', '---,---', '---\t---', '- -', '-1  -2'])
    expect(isUnderline(line)).toBe(false);
});
