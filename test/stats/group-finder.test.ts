import { describe, expect, test } from '@jest/globals';
import type { GroupKey } from '../../src/result/group.ts';
import { createGroupFinder, type GroupFinder } from '../../src/stats/group-finder.ts';
import { column, matrixOf } from '../support/pairs.ts';

const columns = [
  { valueAt: (index: number) => `v${index}` },
  { valueAt: (index: number) => (index === 0 ? undefined : index) },
];

const rows = (count: number, first = 1) => ({ count, sample: (row: number) => first + row });
const matricesOf = (...values: number[][]) => values.map((own) => matrixOf('g', column(own)));
const keysOf = (finder: GroupFinder): GroupKey[] =>
  Array.from({ length: finder.count() }, (_, group) => finder.keyOf(group));

describe('groups of rows', () => {
  test('are numbered as they are first seen, block after block', () => {
    const finder = createGroupFinder(columns.slice(0, 1), '');
    expect([...finder.find(matricesOf([7, 2, 7]), rows(3))]).toEqual([0, 1, 0]);
    expect([...finder.find(matricesOf([2, 500]), rows(2, 4))]).toEqual([1, 2]);
    expect(keysOf(finder)).toEqual([['v7'], ['v2'], ['v500']]);
    expect(finder.compare(0, 2)).toBeLessThan(0);
  });

  test('of several columns are the combinations that occur', () => {
    const finder = createGroupFinder(columns, '');
    expect([...finder.find(matricesOf([0, 1, 0, 1, 0], [0, 0, 1, 0, 0]), rows(5))]).toEqual([0, 1, 2, 1, 0]);
    expect(keysOf(finder)).toEqual([
      ['v0', undefined],
      ['v1', undefined],
      ['v0', 1],
    ]);
  });

  test('of three columns too', () => {
    const finder = createGroupFinder([...columns, columns[0]], '');
    expect([...finder.find(matricesOf([0, 1, 0, 0], [0, 0, 0, 1], [5, 5, 4, 5]), rows(4))]).toEqual([0, 1, 2, 3]);
    expect(finder.keyOf(3)).toEqual(['v0', 1, 'v5']);
  });
});

describe('merged groups', () => {
  const finderOf = (source: string, first: number, ...values: number[][]) => {
    const finder = createGroupFinder(columns, source);
    finder.find(matricesOf(...values), rows(values[0].length, first));
    return finder;
  };

  test('of equal values are one, and the earlier row is its first', () => {
    const finder = finderOf('b', 1, [3, 4], [0, 0]);
    const other = finderOf('a', 9, [5, 4], [2, 0]);
    expect([...finder.merge(JSON.parse(JSON.stringify(other.save())))]).toEqual([2, 1]);
    expect(keysOf(finder)).toEqual([
      ['v3', undefined],
      ['v4', undefined],
      ['v5', 2],
    ]);
    // v5 in row 9 of a, v4 in row 10 of it, v3 in row 1 of b.
    expect([0, 1, 2].sort(finder.compare)).toEqual([2, 1, 0]);
  });

  test('are found again by the rows that follow', () => {
    const finder = createGroupFinder(columns, '');
    finder.merge(finderOf('', 7, [5, 4], [2, 0]).save());
    expect([...finder.find(matricesOf([4, 6, 5], [0, 0, 2]), rows(3))]).toEqual([1, 2, 0]);
    expect([0, 1, 2].sort(finder.compare)).toEqual([1, 2, 0]);
  });
});
