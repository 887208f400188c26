import { expect, test } from '@jest/globals';
import { createClusterSums } from '../../src/stats/cluster-sums.ts';
import { column, matrixOf } from '../support/pairs.ts';

const sumsOf = (
  first: number,
  clusters: readonly number[],
  costs: readonly number[],
  valueAt: (index: number) => string,
) => {
  const sums = createClusterSums({ valueAt }, '');
  const roles = { cluster: matrixOf('c', column(clusters)) };
  sums.add({ costs: Float64Array.from(costs) }, { count: costs.length, sample: (row) => first + row, roles });
  return sums;
};

test('are exact, by the value of a cluster, in the order of first rows', () => {
  const sums = sumsOf(4, [0, 1, 0], [0.1, 5, 0.2], (index) => 'bc'[index]);
  sums.merge(JSON.parse(JSON.stringify(sumsOf(1, [0, 1, 1], [7, 0.3, 1e-20], (index) => 'ab'[index]).save())));
  expect(sums.count()).toBe(3);
  const { costs, others, counts } = sums.units();
  // a in row 1, b in row 2, c in row 5; an exact sum of 0.1, 0.2 and 0.3 is rounded once.
  expect([[...costs], [...others], [...counts]]).toEqual([
    [7, 0.6, 5],
    [0, 0, 0],
    [1, 4, 1],
  ]);
});

test('rows without clusters are a fault', () => {
  const sums = createClusterSums({ valueAt: String }, '');
  expect(() => sums.add({ costs: Float64Array.of(1) }, { count: 1, sample: () => 1, roles: {} })).toThrow(
    'without clusters',
  );
});
