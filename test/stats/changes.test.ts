import { describe, expect, test } from '@jest/globals';
import type { RowChanges } from '../../src/result/comparison.ts';
import { KEEP_SUMS } from '../../src/result/keep.ts';
import type { Pairs } from '../../src/rows/block.ts';
import { changesOfGroups, createChanges } from '../../src/stats/changes.ts';
import { createReduction } from '../../src/stats/summary.ts';
import { GROUPS } from '../support/comparisons.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';
import { runOf, SUMMARY } from '../support/view.ts';

/** What changes from the first losses to the second, of rows that are right below a loss of 1. */
function changesOf(
  first: readonly number[],
  second: readonly number[],
  { name = 'mae', shown = 5, weights }: { name?: string; shown?: number; weights?: readonly number[] } = {},
): RowChanges {
  const { resolved } = runOf(name);
  const rowsOf = (values: readonly number[]): { pairs: Pairs; losses: Float64Array } => {
    const pairs = pairsOf(column(values), column(values.map(() => 0)));
    return { pairs: weights ? weighted(pairs, weights) : pairs, losses: Float64Array.from(values) };
  };
  const summaryOf = (values: readonly number[]) => {
    const reduction = createReduction(resolved, KEEP_SUMS);
    reduction.add(rowsOf(values).pairs, Float64Array.from(values));
    return reduction.finish(0);
  };
  const changes = createChanges({ reference: resolved, other: resolved, shown });
  changes.add(rowsOf(first), rowsOf(second));
  return changes.finish(summaryOf(first), summaryOf(second), 95);
}

describe('what changes from one model to another', () => {
  test('by hand', () => {
    expect(changesOf([1, 2, 3, 4], [1, 0, 4, 1], { shown: 2 })).toMatchObject({
      difference: -1,
      relative: -0.4,
      wins: 2,
      ties: 1,
      losses: 1,
      flips: undefined,
      interval: { reason: { code: 'too-few-distinct-differences', args: { fewest: 10 } }, units: 4 },
      rows: [
        { change: -3, reference: { sample: 4, losses: [4] }, other: { sample: 4, losses: [1] } },
        { change: -2, reference: { sample: 2 } },
      ],
    });
  });

  test('turns its sign with the models', () => {
    const values = Array.from({ length: 40 }, (_, row) => (row * 7) % 11);
    const others = Array.from({ length: 40 }, (_, row) => ((row * 5) % 13) / 2);
    const [there, back] = [changesOf(values, others), changesOf(others, values)];
    expect(back.difference).toBe(-there.difference);
    expect([back.wins, back.ties, back.losses]).toEqual([there.losses, there.ties, there.wins]);
    if ('reason' in there.interval || 'reason' in back.interval) throw new Error('no interval');
    expect(back.interval.low).toBeCloseTo(-there.interval.high, 12);
    expect(back.interval.high).toBeCloseTo(-there.interval.low, 12);
    expect(back.rows.map(({ change }) => change)).toEqual(there.rows.map(({ change }) => -change));
  });

  test('of a model and itself is nothing', () => {
    const values = Array.from({ length: 40 }, (_, row) => row);
    const same = changesOf(values, values);
    expect(same).toMatchObject({ difference: 0, relative: 0, wins: 0, ties: 40, losses: 0, rows: [] });
    expect('reason' in same.interval).toBe(true);
  });

  test('leaves rows of weight 0 out', () => {
    expect(changesOf([1, 2, 3], [0, 9, 3], { weights: [1, 0, 1] })).toMatchObject({
      difference: -0.5,
      wins: 1,
      ties: 1,
      losses: 0,
      rows: [{ change: -1 }],
    });
  });

  test('has no share of a headline of 0, and no interval of one that is no function of the mean', () => {
    expect(changesOf([0, 0], [1, 1]).relative).toBeUndefined();
    expect(changesOf([1, 2, 3], [3, 2, 1], { name: 'medae' }).interval).toMatchObject({
      reason: { code: 'not-of-the-mean', args: { loss: 'medae' } },
    });
  });

  test('of infinite losses is no number, and shows nothing', () => {
    const { difference, interval, ties } = changesOf([Infinity, 1], [Infinity, 1]);
    expect([difference, ties]).toEqual([Number.NaN, 2]);
    expect(interval).toMatchObject({ reason: { code: 'loss-not-finite' } });
  });

  test('counts the rows whose class turns right or wrong', () => {
    const { resolved } = runOf('bce');
    const rowsOf = (...values: number[]) => ({
      pairs: pairsOf(column(values), column([1, 1, 0, 0])),
      losses: Float64Array.from(values),
    });
    const changes = createChanges({ reference: resolved, other: resolved, shown: 0 });
    changes.add(rowsOf(0.4, 0.9, 0.2, 0.3), rowsOf(0.6, 0.8, 0.1, 0.7));
    const { flips, rows } = changes.finish(SUMMARY, SUMMARY, 95);
    expect(flips).toEqual({ toRight: 1, toWrong: 1 });
    expect(rows).toEqual([]);
  });
});

test('groups add up to the change of the mean, the largest part first', () => {
  // 100 rows: 40 of a mean 5 that becomes 2.5, 60 whose mean stays 3.
  const [large, small] = GROUPS;
  const list = {
    count: 2,
    keyAt: (index: number) => [small, large][index].key,
    at: (index: number) => [small, large][index],
  };
  const summaries = [
    { ...SUMMARY, mean: 3.8, sum: 380 },
    { ...SUMMARY, mean: 2.8, sum: 280 },
  ];
  const changes = changesOfGroups(list, summaries, 0);
  expect(changes.map(({ key, contributions }) => [key, contributions])).toEqual([
    [['south'], [0, -1]],
    [['north'], [0, 0]],
  ]);
  expect(changesOfGroups(list, summaries, 1)[0].contributions).toEqual([1, 0]);
});

test('changes of parts are those of all rows, whichever comes first', () => {
  const { resolved } = runOf('mae');
  const [first, second] = [
    [1, 2, 3, 4, 9],
    [2, 1, 4, 4, 6],
  ];
  const part = (from: number, to: number) => {
    const changes = createChanges({ reference: resolved, other: resolved, shown: 2 });
    const rowsOf = (values: readonly number[]) => {
      const own = values.slice(from, to);
      return { pairs: pairsOf(column(own), column(own.map(() => 0)), from + 1), losses: Float64Array.from(own) };
    };
    changes.add(rowsOf(first), rowsOf(second));
    return changes;
  };
  const merged = part(2, 5);
  merged.merge(JSON.parse(JSON.stringify(part(0, 2).save())));
  const changes = merged.finish(SUMMARY, SUMMARY, 95);
  expect(changes).toEqual(part(0, 5).finish(SUMMARY, SUMMARY, 95));
  // Of the changes of 1 that of the first row.
  expect(changes.rows.map(({ change, other }) => [other.sample, change])).toEqual([
    [5, -3],
    [1, 1],
  ]);
});
