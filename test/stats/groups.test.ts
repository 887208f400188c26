import { describe, expect, test } from '@jest/globals';
import { createGrouping } from '../../src/stats/groups.ts';
import { column, matrixOf, pairsOf } from '../support/pairs.ts';
import { runOf, SUMMARY } from '../support/view.ts';

const plain = pairsOf(column([1, 2, 3, 5]), column([0, 2, 0, 1]));
const pairs = {
  ...plain,
  roles: { ...plain.roles, 'group 0': matrixOf('g', column([4, 6, 4, 6])) },
};

describe('a grouping', () => {
  test('numbers the rows, and gives the worst group first with its share of all', () => {
    const grouping = createGrouping([runOf('mse')], 1, true);
    expect([...grouping.add(pairs, [Float64Array.of(1, 0, 9, 16)])]).toEqual([0, 1, 0, 1]);
    const { groups, order } = grouping.finish([{ ...SUMMARY, sum: 26 }]);
    expect([...order]).toEqual([1, 0]);
    expect(groups.count).toBe(2);
    expect(groups.keyAt(1)).toEqual([4]);
    expect(groups.at(0)).toMatchObject({ key: [6], summaries: [{ n: 2, mean: 8, share: 16 / 26 }] });
  });

  test('leaves groups that are as bad in the order in which they were seen', () => {
    const grouping = createGrouping([runOf('mse')], 1, true);
    grouping.add(pairs, [Float64Array.of(1, 1, 1, 1)]);
    const { groups, order } = grouping.finish([{ ...SUMMARY, sum: 0 }]);
    expect([...order]).toEqual([0, 1]);
    expect(groups.at(0).summaries[0].share).toBe(0);
  });

  test('reduces each group by itself where sums are not enough', () => {
    const grouping = createGrouping([runOf('max-error')], 1, true);
    grouping.add(pairs, [Float64Array.of(1, 0, 3, 4)]);
    grouping.add(pairs, [Float64Array.of(7, 0, 3, 4)]);
    const { groups } = grouping.finish([{ ...SUMMARY, sum: 26 }]);
    expect(groups.at(0)).toMatchObject({ key: [4], summaries: [{ n: 4, headline: 7 }] });
    expect(groups.at(1)).toMatchObject({ key: [6], summaries: [{ n: 4, headline: 4 }] });
  });

  test('takes a block of one large group in parts that are exact', () => {
    const rows = Array.from({ length: 600 }, () => [0.1]);
    const whole = pairsOf(rows, rows);
    const group = matrixOf(
      'g',
      rows.map(() => [0]),
    );
    const large = { ...whole, roles: { ...whole.roles, 'group 0': group } };
    const grouping = createGrouping([runOf('medae')], 1, true);
    grouping.add(large, [new Float64Array(600).fill(0.1)]);
    expect(grouping.finish([SUMMARY]).groups.at(0).summaries[0]).toMatchObject({ n: 600, mean: 0.1, headline: 0.1 });
  });
});
