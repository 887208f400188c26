import { expect, test } from '@jest/globals';
import { createEitherLabel } from '../../../src/engine/evaluation/either-label.ts';
import { REAL, SIGNS } from '../../../src/loss/domain.ts';
import { column, pairsOf } from '../../support/pairs.ts';
import { refusalOf } from '../../support/refusal.ts';

const labels = (...values: number[]) => pairsOf(column(values), column(values)).roles.label;

test('the one that stands for the other is said', () => {
  const watched = createEitherLabel(SIGNS);
  watched.check(labels(1, 0));
  expect(watched.warnings()).toMatchObject([{ code: 'labels-read-as', args: { label: 0, as: -1 } }]);
});

test('both are refused, whatever the blocks', () => {
  const watched = createEitherLabel(SIGNS);
  watched.check(labels(1, -1));
  expect(watched.warnings()).toEqual([]);
  expect(refusalOf(() => watched.check(labels(0))).problem.code).toBe('both-labels');
});

test('a domain without such a pair has nothing to watch', () => {
  const watched = createEitherLabel(REAL);
  watched.check(labels(0, -1));
  expect(watched.warnings()).toEqual([]);
});
