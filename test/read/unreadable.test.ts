import { expect, test } from '@jest/globals';
import { type MissingPolicy, unreadable } from '../../src/read/unreadable.ts';
import { refusalOf } from '../support/refusal.ts';

const STRICT: MissingPolicy = { missing: 'error', canSkip: true, allowNan: false };
const refuse = (cell: unknown, policy = STRICT): readonly (string | undefined)[] => {
  const { message, hint } = refusalOf(() => unreadable(cell, policy, () => 'f.csv:2', undefined));
  return [message, hint];
};

test('a cell without a value is an error, or NaN where its row is to be left out', () => {
  expect(refuse('')).toEqual(['f.csv:2: missing value ""', '--missing skip leaves such rows out']);
  expect(unreadable('NA', { ...STRICT, missing: 'skip' }, () => '', undefined)).toBeNaN();
});

test('NaN is a value where that is allowed, and another word is none', () => {
  expect(unreadable('nan', { ...STRICT, allowNan: true }, () => '', undefined)).toBeNaN();
  expect(refuse('abc', { ...STRICT, allowNan: true })[0]).toBe('f.csv:2: "abc" is not a number');
});

test('what was probably meant is said', () => {
  expect(refuse('0,5')[1]).toBe('decimal commas are not read: write a point');
  expect(refuse('1;2')[1]).toBe('fields separated by ";"? add --delimiter ";"');
});
