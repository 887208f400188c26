import { expect, test } from '@jest/globals';
import { en } from '../../src/words/en.ts';
import { leavesOf, WORD_KEYS } from '../support/words.ts';

test('every word is there, and no two heads of a table are the same', () => {
  expect(
    leavesOf(en)
      .map(([key]) => key)
      .sort(),
  ).toEqual(WORD_KEYS);
  for (const [, text] of leavesOf(en)) expect(text).toMatch(/\S/);
  const heads = [en.sample, en.prediction, en.label, en.loss, en.share];
  expect(new Set(heads).size).toBe(heads.length);
});

test('the sentences hold what they are given', () => {
  expect(en.ofSample(3, 'MSE', '0.5')).toBe('MSE of sample 3=0.5');
  expect(en.rows('10,000', '10')).toMatch(/^10,000 rows \(10 shown/);
  expect(en.checks(1, 1, 0, 0, '5', '2')).toBe('1 check: 1 passed, 0 failed (5 rows, 2 skipped)\n');
  expect(en.checks(2, 1, 1, 0, '5', '0')).toMatch(/^2 checks: /);
});
