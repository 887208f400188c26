import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { createRanking } from '../../src/stats/ranking.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const MAE = findLoss('mae').loss;

test('the median and the maximum are those of all rows, in whatever blocks they come', () => {
  const ranking = createRanking(MAE, { columns: 'mean' }, true);
  ranking.add(pairsOf(column([3, 1]), column([0, 0])), Float64Array.of(3, 1));
  ranking.add(pairsOf(column([4, 7]), column([0, 0])), Float64Array.of(4, 7));
  expect([ranking.median(), ranking.max()]).toEqual([3.5, 7]);
});

test('of several columns each number counts, not the mean of a row', () => {
  const ranking = createRanking(MAE, { columns: 'mean' }, true);
  const pairs = pairsOf(
    [
      [1, 10],
      [2, 20],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  );
  ranking.add(pairs, Float64Array.of(5.5, 11));
  expect([ranking.median(), ranking.max()]).toEqual([6, 20]);
});

test('a row of weight 0 is none', () => {
  const ranking = createRanking(MAE, { columns: 'mean' }, true);
  ranking.add(weighted(pairsOf(column([1, 2, 9]), column([0, 0, 0])), [1, 3, 0]), Float64Array.of(1, 2, 9));
  expect([ranking.median(), ranking.max()]).toEqual([2, 2]);
});

test('the maximum needs no loss to be kept, and what is saved of both goes on', () => {
  const rankingOf = (wantsMedian: boolean, ...values: number[]) => {
    const ranking = createRanking(MAE, { columns: 'mean' }, wantsMedian);
    const pairs = weighted(
      pairsOf(column(values), column(values.map(() => 0))),
      values.map((value) => value % 3),
    );
    ranking.add(pairs, Float64Array.from(values));
    return ranking;
  };
  expect(rankingOf(false, 4, 5).save()).toEqual({ max: 5, weights: [] });
  const ranking = rankingOf(true, 4, 5);
  ranking.merge(JSON.parse(JSON.stringify(rankingOf(true, 1, 3, 8).save())));
  expect([ranking.median(), ranking.max()]).toEqual([rankingOf(true, 1, 3, 4, 5, 8).median(), 8]);
});
