import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { createKeptLabels } from '../../src/stats/kept-labels.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const keptOf = (labels: number[][], weights?: readonly number[]) => {
  const kept = createKeptLabels();
  const pairs = pairsOf(labels, labels);
  kept.add(weights ? weighted(pairs, weights) : pairs);
  return kept;
};

test('are sorted column by column, with their weights', () => {
  const kept = keptOf([
    [3, 1],
    [2, 5],
  ]);
  kept.merge(JSON.parse(JSON.stringify(keptOf([[1, 9]]).save())));
  expect([kept.width(), [...kept.sorted(0).values], [...kept.sorted(1).values]]).toEqual([2, [1, 2, 3], [1, 5, 9]]);
  const heavy = keptOf(column([3, 1]), [30, 10]);
  heavy.merge(keptOf(column([1]), [5]).save());
  expect([[...heavy.sorted(0).values], [...(heavy.sorted(0).weights ?? [])]]).toEqual([
    [1, 1, 3],
    [5, 10, 30],
  ]);
});

test('tell what a constant costs', () => {
  const { loss, values } = resolve(findLoss('mae').loss);
  expect(keptOf(column([1, 2, 6])).costOf(loss, values, [2])).toMatchObject({ mean: 5 / 3, sum: 5 });
  expect(keptOf(column([1, 2, 6]), [3, 1, 0]).costOf(loss, values, [2])).toMatchObject({ mean: 0.75, sum: 3 });
});
