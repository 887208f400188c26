import { expect, test } from '@jest/globals';
import { createRanking } from '../../src/reduce/ranking.ts';
import { findLoss } from '../../src/registry.ts';
import { resolve } from '../../src/resolve.ts';
import { column, matrixOf, pairsOf } from '../support/pairs.ts';

const { loss, values } = resolve(findLoss('medae').loss);

test('the median and the largest are those of all blocks', () => {
  const ranking = createRanking(loss, values);
  ranking.add(pairsOf(column([5, 1]), column([0, 0])), Float64Array.of(5, 1));
  ranking.add(pairsOf(column([3]), column([0])), Float64Array.of(3));
  expect([ranking.median(), ranking.max()]).toEqual([3, 5]);
});

test('of several columns each number counts, and not the loss of the row', () => {
  const ranking = createRanking(loss, values);
  ranking.add(pairsOf([[1, 5]], [[0, 0]]), Float64Array.of(3));
  ranking.add(pairsOf([[2, 9]], [[0, 0]]), Float64Array.of(5.5));
  expect([ranking.median(), ranking.max()]).toEqual([3.5, 9]);
});

test('a row counts by its weight, of weight 0 not at all', () => {
  const ranking = createRanking(loss, values);
  const weight = matrixOf('w', column([1, 2, 0]));
  ranking.add({ ...pairsOf(column([1, 4, 9]), column([0, 0, 0])), weight }, Float64Array.of(1, 4, 9));
  expect([ranking.median(), ranking.max()]).toEqual([4, 4]);
});
