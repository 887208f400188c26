import { expect, test } from '@jest/globals';
import { ko } from '../../../src/words/ko/dictionary.ts';
import { leavesOf, WORD_KEYS } from '../../support/words.ts';

test('every word is there, and no two heads of a table are the same', () => {
  expect(
    leavesOf(ko)
      .map(([key]) => key)
      .sort(),
  ).toEqual(WORD_KEYS);
  for (const [, text] of leavesOf(ko)) expect(text).toMatch(/\S/);
  const heads = [ko.sample, ko.prediction, ko.label, ko.loss, ko.share];
  expect(new Set(heads).size).toBe(heads.length);
});

test('the sentences are those of the notes and hold what they are given', () => {
  expect(ko.ofSample(1, 'CEE', '1.2039728043259361')).toBe('1번째 데이터에 대한 CEE=1.2039728043259361');
  for (const part of ['10,000', '10', '--rows all']) expect(ko.rows('10,000', '10')).toContain(part);
  const counts = { count: 10, passed: 4, failed: 3, open: 2, errors: 1, rows: '99', skipped: '5', seconds: '0.21' };
  for (const part of Object.values(counts)) expect(ko.check.counts(counts)).toContain(String(part));
});

test('are Korean', () => {
  const words = leavesOf(ko).filter(([key]) => !key.startsWith('list.') && key !== 'explain.unchanged');
  for (const [, text] of words) expect(text).toMatch(/[가-힣]/);
});
