import { expect, test } from '@jest/globals';
import { createRankedRows } from '../../src/stats/ranked-rows.ts';
import { rowAt } from '../../src/stats/row-sampler.ts';
import { column, pairsOf } from '../support/pairs.ts';

function rankedOf(size: number, losses: readonly number[], first = 1, groups?: readonly number[]) {
  const ranked = createRankedRows(size, '', (a, b) => a - b);
  const pairs = pairsOf(column(losses), column(losses), first);
  const values = Float64Array.from(losses);
  const take = (index: number) => ({ ...rowAt(pairs, [values], index), place: pairs.roles.label.place(index) });
  ranked.add(pairs, values, take, groups && Uint32Array.from(groups));
  return ranked;
}

test('are the first of all rows', () => {
  const ranked = rankedOf(2, [4, 1, 3]);
  ranked.merge(JSON.parse(JSON.stringify(rankedOf(2, [2, 9], 4).save())));
  expect(ranked.rows().map(({ sample, place }) => [sample, place])).toEqual([
    [2, { array: 'y', row: 1 }],
    [4, { array: 'y', row: 0 }],
  ]);
});

test('are the first of each group, in the order of the groups, whatever numbers they had', () => {
  const ranked = rankedOf(1, [4, 1, 3], 1, [0, 1, 0]);
  ranked.merge(rankedOf(1, [2, 0], 4, [0, 2]).save(), Uint32Array.of(1, 7, 0));
  expect(ranked.rows([1, 0]).map(({ losses }) => losses[0])).toEqual([1, 0]);
  expect(ranked.rows([5])).toEqual([]);
});
