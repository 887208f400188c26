import { describe, expect, test } from '@jest/globals';
import { expandBraces, hasWildcard, isGlob, namePattern, textPattern } from '../../src/input/glob.ts';

// What bash 5.2 prints for `echo PATTERN`, under LC_ALL=C.
describe('braces stand for the words that bash makes of them', () => {
  test.each([
    ['a', 'a'],
    ['a{b,c}d', 'abd acd'],
    ['{a,b}{1,2}', 'a1 a2 b1 b2'],
    ['x{a,b{1,2}}', 'xa xb1 xb2'],
    ['{,a}b', 'b ab'],
    ['p-{1..3}', 'p-1 p-2 p-3'],
    ['p-{8..11}', 'p-8 p-9 p-10 p-11'],
    ['p-{08..11}', 'p-08 p-09 p-10 p-11'],
    ['{3..1}', '3 2 1'],
    ['{a}', '{a}'],
    ['{}', '{}'],
    ['a{b', 'a{b'],
    ['{a{b,c}', '{ab {ac'],
    ['{{a,b}}', '{a} {b}'],
  ])('%s', (pattern, words) => {
    expect(expandBraces(pattern).join(' ')).toBe(words);
  });

  test('but for those with a backslash in front', () => {
    expect(expandBraces('\\{a,b}{1,2}')).toEqual(['\\{a,b}1', '\\{a,b}2']);
    expect(expandBraces('{a\\,b,c}')).toEqual(['a\\,b', 'c']);
  });

  test('and not for more than a shell is given', () => {
    expect(() => expandBraces('{1..999999999}')).toThrow('its braces stand for more than 10000 words');
    expect(() => expandBraces('{1..200}{1..200}')).toThrow('more than 10000 words');
  });
});

describe('names', () => {
  test.each([
    ['*.csv', 'a.csv b.c.csv', 'a.csvx .a.csv csv'],
    ['p-?.csv', 'p-1.csv p-é.csv p-😀.csv', 'p-.csv p-10.csv'],
    ['p-[0-9].csv', 'p-0.csv p-9.csv', 'p-a.csv p-10.csv p-.csv'],
    ['[!a-c]', 'd 1', 'a b .'],
    ['[^a-c]', 'd ^', 'a'],
    ['[a-]', 'a -', 'b'],
    ['[]a]', '] a', '[ b'],
    ['[!]a]', 'b', '] a'],
    ['[[]x', '[x', 'x'],
    ['a[', 'a[', 'a'],
    ['[a^]', 'a ^', 'b'],
    ['.*', '.a ..b', 'a'],
    ['m(1)+|$.*', 'm(1)+|$.csv', 'm1.csv'],
    ['\\*', '*', 'a'],
    ['[\\]]', ']', '\\'],
    ['*', 'a\nb', '.a'],
  ])('%s', (pattern, matching, others) => {
    const regex = namePattern(pattern);
    for (const name of matching.split(' ')) expect([name, regex.test(name)]).toEqual([name, true]);
    for (const name of others.split(' ')) expect([name, regex.test(name)]).toEqual([name, false]);
  });

  test('a range that goes backwards is refused', () => {
    expect(() => namePattern('[z-a].csv')).toThrow('"[z-a].csv" has brackets that are no set of characters');
  });
});

test('a path is a pattern where it has a character of one, and a word where no backslash hides it', () => {
  expect(['a*', 'a?', 'a[', '{a}', '-', 'a.csv'].map(isGlob)).toEqual([true, true, true, true, false, false]);
  expect(['a*', 'a\\*', '{a,b}', 'a[1]'].map(hasWildcard)).toEqual([true, false, false, true]);
});

test('many stars take no longer than few', () => {
  const pattern = namePattern(`${'*a'.repeat(20)}*b`);
  const name = 'a'.repeat(5_000);
  expect(pattern.test(name)).toBe(false);
  expect(pattern.test(`${name}b`)).toBe(true);
  expect(textPattern('*a*b?').test('xaybz')).toBe(true);
});
