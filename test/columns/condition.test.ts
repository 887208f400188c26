import { describe, expect, test } from '@jest/globals';
import { parseCondition, type Term } from '../../src/columns/condition.ts';
import { refusalOf } from '../support/refusal.ts';

/** A term with all its parentheses. */
function show(term: Term): string {
  if (term.kind === 'not') return `not(${show(term.of)})`;
  if ('left' in term) return `(${show(term.left)} ${term.kind} ${show(term.right)})`;
  const { name, file } = term.column;
  return `${file === undefined ? '' : `${file}:`}[${name}]${term.kind === 'missing' ? '?' : ''}`;
}

test.each([
  ['a == 1', '[a]'],
  ['a == 1 or b == 2 and c == 3', '([a] or ([b] and [c]))'],
  ['(a == 1 or b == 2) and c == 3', '(([a] or [b]) and [c])'],
  ['not a == 1 and b == 2', '(not([a]) and [b])'],
  ['not not a == 1', 'not(not([a]))'],
  ['a==1 AND b<2 Or c>=3', '(([a] and [b]) or [c])'],
  ['a is missing or b is not missing', '([a]? or not([b]?))'],
  ['a in (1, "b c") and d not in (x)', '([a] and not([d]))'],
  ["'a b' == 1 and \"c 'd'\" == 2 and 'e''f' == 3", "(([a b] and [c 'd']) and [e'f])"],
  ['preds:a == 1 and labels:"b c" == 2 and "labels:d" == 3', '((preds:[a] and labels:[b c]) and [labels:d])'],
  ['prob.1 > -1e3 and x-y < .5', '([prob.1] and [x-y])'],
  ["'not' == 1 and \"in\" == 'and'", '([not] and [in])'],
])('%s is read', (text, shown) => {
  expect(show(parseCondition(text).root)).toBe(shown);
});

describe('what is no condition is refused with its place', () => {
  test.each([
    ['', '--where: a column is expected at the end', undefined],
    ['split', 'one of == != <= >= < > in is is expected at the end', undefined],
    ['split = a', 'is expected at character 7, not "="', 'here it is =='],
    ['split == a && b == c', '"and" or "or" is expected at character 12, not "&&"', 'here it is and'],
    ['! a == b', 'a column is expected at character 1, not "!"', 'here it is not'],
    ['a <> b', 'at character 3, not "<>"', 'here it is !='],
    ['a ==', 'a value is expected at the end', undefined],
    ['(a == 1', '")" is expected at the end', undefined],
    ['a == 1)', '"and" or "or" is expected at character 7, not ")"', undefined],
    ['a in 1', '"(" is expected at character 6, not "1"', undefined],
    ['a in ()', 'a value is expected at character 7, not ")"', undefined],
    ['a not == 1', '"in" is expected at character 7, not "=="', undefined],
    ['a == b c', '"and" or "or" is expected at character 8, not "c"', undefined],
    ["a == 'b", 'the quote at character 6 is not closed', undefined],
    ['a == or', 'a value is expected at character 6, not "or"', 'a name or a value that is or stands in quotes'],
    ['a == NA', '"NA" at character 6 is a missing value, which nothing equals', 'a is missing'],
    ['a == missing', '"missing" at character 6 is a missing value', 'a is missing'],
    ['a is there', '"missing" is expected at character 6, not "there"', undefined],
    [`${'('.repeat(200)}a == 1${')'.repeat(200)}`, 'nested deeper than 100 levels', undefined],
    [`${'not '.repeat(200)}a == 1`, 'nested deeper than 100 levels', undefined],
    ['a == 1\u001b[31m b', '', undefined],
  ])('%s', (text, message, hint) => {
    const refusal = refusalOf(() => parseCondition(text));
    expect(refusal.message).toContain(message);
    expect(refusal.message).not.toMatch(/[\u0000-\u001f]/);
    if (hint !== undefined) expect(refusal.hint).toBe(hint);
  });
});
