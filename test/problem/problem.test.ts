import { expect, test } from '@jest/globals';
import { hint, note, problem, UserError, wordNote, wordProblem } from '../../src/problem/problem.ts';
import { english } from '../../src/words/en/wording.ts';
import { korean } from '../../src/words/ko/wording.ts';

const place = { file: 'labels.csv', line: 3, column: 'y' };

test('a UserError is an Error with a message and perhaps a hint', () => {
  const error = problem(
    'yaml-fault',
    { text: 'no such loss' },
    { hints: [hint('yaml-fault', { text: 'did you mean mse?' })] },
  );
  expect(error).toBeInstanceOf(UserError);
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.hint]).toEqual(['UserError', 'no such loss', 'did you mean mse?']);
  expect(problem('yaml-fault', { text: 'x' }).hint).toBeUndefined();
});

test('a problem is worded with its place, what it happened in, and its hints', () => {
  const { problem: data, message } = problem(
    'yaml-fault',
    { text: 'bad' },
    {
      place,
      within: [{ code: 'yaml-fault', args: { text: 'batch 2' } }],
      hints: [hint('yaml-fault', { text: 'add this' })],
    },
  );
  expect(message).toBe('labels.csv:3: column "y": batch 2: bad');
  expect(wordProblem(data, korean)).toEqual({ message: 'labels.csv:3: "y" 열: batch 2: bad', hint: 'add this' });
});

test('a hint carries the flags that it offers', () => {
  expect(hint('yaml-fault', { text: 'a' }, { 'from-logits': true }).flags).toEqual({ 'from-logits': true });
  expect(hint('yaml-fault', { text: 'a' })).toEqual({ code: 'yaml-fault', args: { text: 'a' } });
});

test('a note is worded with its place', () => {
  expect(wordNote(note('yaml-fault', { text: 'taken' }, { file: 'a.csv' }), english)).toBe('a.csv: taken');
  expect(wordNote(note('yaml-fault', { text: 'taken' }), english)).toBe('taken');
});
