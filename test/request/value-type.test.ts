import { describe, expect, test } from '@jest/globals';
import { DELIMITER } from '../../src/request/delimiter.ts';
import { COUNT_OR_ALL, choice, count, NAMES, toggle } from '../../src/request/value-type.ts';
import { refusalOf } from '../support/refusal.ts';

test('a whole number has its range', () => {
  expect([count(1).read('1'), count(0, 17).read('17')]).toEqual([1, 17]);
  for (const text of ['0', '-1', '1.5', '', 'x', '1e3', '99999999999999999999'])
    expect(refusalOf(() => count(1).read(text)).problem.code).toBe('not-a-whole-number');
  expect(refusalOf(() => count(1, 17).read('18')).message).toBe('"18" is not a whole number from 1 to 17');
  expect([COUNT_OR_ALL.read('all'), COUNT_OR_ALL.read('3')]).toEqual([Infinity, 3]);
});

test('a choice is one of its words, and offers the nearest', () => {
  expect(choice(['json', 'csv']).read('csv')).toBe('csv');
  expect(refusalOf(() => choice(['json', 'csv']).read('jsno')).hint).toBe('did you mean json?');
});

test('names have commas between them', () => {
  expect(NAMES.read('a, b,c')).toEqual(['a', 'b', 'c']);
});

test('a toggle is what it is without being given', () => {
  expect([toggle(true).initial, toggle().initial]).toEqual([true, undefined]);
});

describe('a delimiter', () => {
  test('may be a tab in words', () => {
    expect(['\\t', 'tab', ';', '||'].map(DELIMITER.read)).toEqual(['\t', '\t', ';', '||']);
  });

  test.each(['', '"', '\n'])('is not %j', (text) => {
    expect(refusalOf(() => DELIMITER.read(text)).problem.code).toBe('not-a-delimiter');
  });
});
