import { describe, expect, test } from '@jest/globals';
import type { Pairs } from '../../src/rows/block.ts';
import { createGrouping, type SavedGrouping } from '../../src/stats/groups.ts';
import { column, matrixOf, pairsOf } from '../support/pairs.ts';
import { runOf, SUMMARY } from '../support/view.ts';

const grouped = (all: Pairs, ...groups: number[]): Pairs => ({
  ...all,
  roles: { ...all.roles, 'group 0': matrixOf('g', column(groups)) },
});
const pairs = grouped(pairsOf(column([1, 2, 3, 5]), column([0, 2, 0, 1])), 4, 6, 4, 6);
/** Values are text of their indices. */
const columns = [{ valueAt: String }];
const groupingOf = (name: string, saved?: SavedGrouping) =>
  createGrouping({ runs: [runOf(name)], columns, accuracy: true }, saved);

describe('a grouping', () => {
  test('numbers the rows, and gives the worst group first with its share of all', () => {
    const grouping = groupingOf('mse');
    expect([...grouping.add(pairs, [Float64Array.of(1, 0, 9, 16)])]).toEqual([0, 1, 0, 1]);
    const { groups, order } = grouping.finish([{ ...SUMMARY, sum: 26 }]);
    expect([...order]).toEqual([1, 0]);
    expect(groups.count).toBe(2);
    expect(groups.keyAt(1)).toEqual(['4']);
    expect(groups.at(0)).toMatchObject({ key: ['6'], summaries: [{ n: 2, mean: 8, share: 16 / 26 }] });
  });

  test('leaves groups that are as bad in the order in which they were seen', () => {
    const grouping = groupingOf('mse');
    grouping.add(pairs, [Float64Array.of(1, 1, 1, 1)]);
    const { groups, order } = grouping.finish([{ ...SUMMARY, sum: 0 }]);
    expect([...order]).toEqual([0, 1]);
    expect(groups.at(0).summaries[0].share).toBe(0);
  });

  test('reduces each group by itself where sums are not enough', () => {
    const grouping = groupingOf('max-error');
    grouping.add(pairs, [Float64Array.of(1, 0, 3, 4)]);
    grouping.add(pairs, [Float64Array.of(7, 0, 3, 4)]);
    const { groups } = grouping.finish([{ ...SUMMARY, sum: 26 }]);
    expect(groups.at(0)).toMatchObject({ key: ['4'], summaries: [{ n: 4, headline: 7 }] });
    expect(groups.at(1)).toMatchObject({ key: ['6'], summaries: [{ n: 4, headline: 4 }] });
  });

  test('takes a block of one large group in parts that are exact', () => {
    const rows = Array.from({ length: 600 }, () => [0.1]);
    const large = grouped(pairsOf(rows, rows), ...rows.map(() => 0));
    const grouping = groupingOf('medae');
    grouping.add(large, [new Float64Array(600).fill(0.1)]);
    expect(grouping.finish([SUMMARY]).groups.at(0).summaries[0]).toMatchObject({ n: 600, mean: 0.1, headline: 0.1 });
  });

  test('goes on from what was saved, and numbers the groups of others as its own', () => {
    const other = { ...grouped(pairs, 1, 0, 1, 1), sample: (row: number) => 11 + row };
    const values = [{ valueAt: (index: number) => ['4', '9'][index] }];
    const counts = (name: string) => {
      const first = groupingOf(name);
      first.add(pairs, [Float64Array.of(1, 0, 9, 16)]);
      const second = createGrouping({ runs: [runOf(name)], columns: values, accuracy: true });
      second.add(other, [Float64Array.of(1, 2, 3, 4)]);
      const merged = groupingOf(name, JSON.parse(JSON.stringify(first.save())));
      expect([...merged.merge(JSON.parse(JSON.stringify(second.save())))]).toEqual([2, 0]);
      const { groups } = merged.finish([{ ...SUMMARY, sum: 36 }]);
      return [0, 1, 2].map((index) => [groups.keyAt(index)[0], groups.at(index).summaries[0].n]);
    };
    // Means of 8, 4 and 8/3; medians of 8, 2 and 3.
    expect(counts('mse')).toEqual([
      ['6', 2],
      ['4', 3],
      ['9', 3],
    ]);
    expect(counts('medae')).toEqual([
      ['6', 2],
      ['9', 3],
      ['4', 3],
    ]);
  });
});
