import { expect, test } from '@jest/globals';
import { findTokens, isPlain, unexpected } from '../../src/columns/condition-tokens.ts';
import { refusalOf } from '../support/refusal.ts';

test('words, quotes and signs are told apart, each with its place', () => {
  const tokens = findTokens(` preds:"a b">= 'it''s' `);
  expect(tokens.map(({ kind, text, file, at }) => [kind, text, file, at])).toEqual([
    ['quoted', 'a b', 'preds', 1],
    ['sign', '>=', undefined, 12],
    ['quoted', "it's", undefined, 15],
    ['end', '', undefined, 22],
  ]);
  expect(refusalOf(() => findTokens("a == 'b")).problem).toMatchObject({
    code: 'condition-quote-open',
    args: { at: 6 },
  });
});

test('a word of the language is no name, unless it stands in quotes', () => {
  expect(findTokens("and 'and' x ==").map(isPlain)).toEqual([false, true, true, false, false]);
});

test('what is expected instead is data', () => {
  const [sign] = findTokens('&& b');
  expect(unexpected(['and', 'or'], sign).problem).toMatchObject({
    code: 'condition-expects',
    args: { expected: ['and', 'or'], at: 1, found: '&&' },
    hints: [{ code: 'sign-is', args: { sign: 'and' } }],
  });
});
