import { expect, test } from '@jest/globals';
import { createWideRows } from '../../src/stats/wide-rows.ts';
import { column, pairsOf } from '../support/pairs.ts';

test('rows are found that no double holds, and stay found when they are merged', () => {
  const pairs = pairsOf(column([1, 2]), column([1, 2]));
  const { prediction } = pairs.roles;
  const wide = { ...pairs, roles: { ...pairs.roles, prediction: { ...prediction, rest: Float64Array.of(0, 1) } } };
  const [one, other] = [createWideRows(), createWideRows()];
  one.add(pairs);
  other.add(wide);
  expect([one.found(), other.found()]).toEqual([false, true]);
  one.merge(other.save());
  expect(one.found()).toBe(true);
});
