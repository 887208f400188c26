import { expect, test } from '@jest/globals';
import { isCount, numberOfTerm, TERMS } from '../../src/verdict/terms.ts';
import { SUMMARY } from '../support/view.ts';

test('a term is a number of a summary, and one of rows or of groups is none', () => {
  const summary = { ...SUMMARY, n: 7, skipped: 2, mean: 0.5, accuracy: undefined };
  expect(
    ['n', 'skipped', 'mean', 'accuracy', 'worst-group', 'median', 'toString'].map((name) =>
      numberOfTerm(name, summary),
    ),
  ).toEqual([7, 2, 0.5, undefined, undefined, undefined, undefined]);
});

test('of counts no single row answers', () => {
  expect(TERMS.filter(isCount)).toEqual(['n', 'skipped']);
  expect(isCount('p95')).toBe(false);
});
