import { describe, expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { compareRanks, groupsIn, groupText, NO_GROUPS, nameGroup, rankOf } from '../../src/result/group.ts';

const columns = [{ name: 'region' }, { name: 'year' }];

describe('a group', () => {
  test('is named by its columns and their values', () => {
    expect(nameGroup(columns, ['north', 2020], '-')).toBe('region=north, year=2020');
    expect(nameGroup(columns, [undefined, 2020], '-')).toBe('region=-, year=2020');
  });

  test('has a text that no other has', () => {
    const keys = [['a', 1], ['a', undefined], [undefined, 'a'], ['a,1'], [undefined], ['null'], [Infinity]];
    expect(new Set(keys.map(groupText)).size).toBe(keys.length);
  });

  test('ranks by its headline, and by its mean where it has none', () => {
    expect([rankOf({ headline: 2, mean: 3 }), rankOf({ headline: undefined, mean: 3 })]).toEqual([2, 3]);
  });

  test('is worse with more loss, less of a score, and NaN', () => {
    const ranks = [1, Number.NaN, 3, Infinity];
    expect([...ranks].sort(compareRanks(findLoss('mse').loss))).toEqual([Number.NaN, Infinity, 3, 1]);
    expect([...ranks].sort(compareRanks(findLoss('r2').loss))).toEqual([Number.NaN, 1, 3, Infinity]);
    expect(compareRanks(findLoss('mse').loss)(Infinity, Infinity)).toBe(0);
  });
});

describe('a list of groups', () => {
  const list = {
    count: 3,
    keyAt: (index: number) => [index],
    at: (index: number) => ({ key: [index], summaries: [] }),
  };

  test('is gone through from its beginning', () => {
    expect([...groupsIn(list)].map(({ key }) => key)).toEqual([[0], [1], [2]]);
    expect([...groupsIn(list, 2)]).toHaveLength(2);
    expect([...groupsIn(list, Infinity)]).toHaveLength(3);
  });

  test('may have none', () => {
    expect([...groupsIn(NO_GROUPS)]).toEqual([]);
    expect(NO_GROUPS.keyAt(0)).toEqual([]);
    expect(() => NO_GROUPS.at(0)).toThrow(RangeError);
  });
});
