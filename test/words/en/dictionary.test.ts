import { expect, test } from '@jest/globals';
import { en } from '../../../src/words/en/dictionary.ts';
import { leavesOf, WORD_KEYS } from '../../support/words.ts';

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
  const counts = { count: 1, passed: 1, failed: 0, open: 0, errors: 0, rows: '5', skipped: '2', seconds: '0.21' };
  expect(en.check.counts(counts)).toBe('1 check: 1 passed, 0 failed (5 rows, 2 skipped, 0.21 s)');
  expect(en.check.counts({ ...counts, count: 3, open: 1, errors: 1 })).toMatch(
    /^3 checks: 1 passed, 0 failed, 1 inconclusive, 1 with an error \(/,
  );
});
