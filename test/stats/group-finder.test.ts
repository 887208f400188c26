import { describe, expect, test } from '@jest/globals';
import { createGroupFinder } from '../../src/stats/group-finder.ts';
import { column, matrixOf } from '../support/pairs.ts';

describe('groups of rows', () => {
  test('are numbered as they are first seen, block after block', () => {
    const finder = createGroupFinder(1);
    expect([...finder.find([matrixOf('g', column([7, 2, 7]))], 3)]).toEqual([0, 1, 0]);
    expect([...finder.find([matrixOf('g', column([2, 5]))], 2)]).toEqual([1, 2]);
    expect([finder.count(), finder.keyOf(0), finder.keyOf(2)]).toEqual([3, [7], [5]]);
  });

  test('of several columns are the combinations that occur', () => {
    const finder = createGroupFinder(2);
    const columns = [
      [0, 1, 0, 1, 0],
      [0, 0, 1, 0, 0],
    ].map((values) => matrixOf('g', column(values)));
    expect([...finder.find(columns, 5)]).toEqual([0, 1, 2, 1, 0]);
    expect([0, 1, 2].map((group) => finder.keyOf(group))).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });
});
