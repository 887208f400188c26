import { expect, test } from '@jest/globals';
import { wordProblem } from '../../src/problem/problem.ts';
import { tooWide } from '../../src/rows/too-wide.ts';
import { english } from '../../src/words/en/wording.ts';

test('a whole number that no double holds is named, with what needs more than its difference', () => {
  const place = { file: 'f.csv', line: 3 };
  const worded = wordProblem(tooWide('9007199254740993', place, 'mape').problem, english);
  expect(worded.message).toBe(
    'f.csv:3: no double holds the whole number 9007199254740993, and mape needs more than its difference',
  );
  expect(worded.hint).toContain('--as-is rounds each to the nearest double');
  expect(wordProblem(tooWide('9007199254740993', place).problem, english).message).not.toContain('difference');
});
