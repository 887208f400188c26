import { describe, expect, test } from '@jest/globals';
import { createSums } from '../../src/stats/sums.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const THREE = pairsOf(column([0, 0, 0]), column([0, 0, 0]));
const mean = (sums: ReturnType<typeof createSums>): number => {
  const divisor = sums.divisor();
  return typeof divisor === 'number' ? sums.total.over(BigInt(divisor)) : sums.total.overSum(divisor, 1n);
};

describe('the sums of a run', () => {
  test('divide by the rows where nothing weighs them', () => {
    const sums = createSums('weights');
    sums.add(THREE, Float64Array.of(0.1, 0.1, 0.1), { right: Uint8Array.of(1, 0, 1) });
    expect([sums.n(), sums.divisor(), mean(sums), sums.max(), sums.accuracy()]).toEqual([3, 3, 0.1, 0.1, 2 / 3]);
  });

  test('count no row of NaN as right, but one whose loss alone is NaN', () => {
    const accuracyOf = (p: number) => {
      const sums = createSums('weights');
      const pairs = pairsOf(column([p, 0, 0]), column([0, 0, 0]));
      sums.add(pairs, Float64Array.of(Number.NaN, 0, 1), { right: Uint8Array.of(1, 1, 0) });
      return sums.accuracy();
    };
    expect([accuracyOf(Number.NaN), accuracyOf(Infinity)]).toEqual([1 / 3, 2 / 3]);
  });

  test('divide weighted rows by their weights, or by their number', () => {
    const of = (kind: 'weights' | 'count') => {
      const sums = createSums(kind);
      sums.add(weighted(THREE, [1, 3, 0]), Float64Array.of(1, 2, Infinity), { right: Uint8Array.of(0, 1, 1) });
      return [mean(sums), sums.total.over(1n), sums.max(), sums.accuracy()];
    };
    expect(of('weights')).toEqual([7 / 4, 7, 2, 3 / 4]);
    expect(of('count')).toEqual([7 / 3, 7, 2, 3 / 4]);
  });

  test('divide by what each row adds, which may be nothing beside a loss', () => {
    const sums = createSums('weights');
    const marks = { counts: Float64Array.of(2, 1, 0), right: Uint8Array.of(1, 0, 0) };
    sums.add(THREE, Float64Array.of(1, 2, 6), marks);
    expect([mean(sums), sums.total.over(1n), sums.ignored(), sums.n(), sums.max(), sums.accuracy()]).toEqual([
      3,
      9,
      0,
      3,
      6,
      1 / 3,
    ]);
  });

  test('leave out a row of an ignored class', () => {
    const sums = createSums('weights');
    const marks = { ignored: Uint8Array.of(0, 0, 1), right: Uint8Array.of(1, 0, 0) };
    sums.add(THREE, Float64Array.of(1, 2, 50), marks);
    expect([mean(sums), sums.total.over(1n), sums.ignored(), sums.n(), sums.max(), sums.accuracy()]).toEqual([
      1.5, 3, 1, 3, 2, 0.5,
    ]);
  });

  test('know rows that are all of weight 0, and do not take ignored ones for such', () => {
    const weightless = createSums('weights');
    weightless.add(weighted(THREE, [0, 0, 0]), Float64Array.of(1, 2, 3));
    expect(weightless.isWeightless()).toBe(true);
    const ignored = createSums('weights');
    ignored.add(weighted(THREE, [1, 1, 1]), Float64Array.of(0, 0, 0), { ignored: Uint8Array.of(1, 1, 1) });
    expect([ignored.isWeightless(), ignored.ignored()]).toEqual([false, 3]);
  });

  test('have NaN as their largest loss where one is NaN', () => {
    const sums = createSums('weights');
    sums.add(THREE, Float64Array.of(1, Number.NaN, 5));
    expect(sums.max()).toBeNaN();
  });
});

test('saved sums go on, and join others', () => {
  const losses = [0.1, 4, 0.2];
  for (const weights of [undefined, [0.1, 0, 3]]) {
    const sumsOf = (from: number, to: number) => {
      const sums = createSums('weights');
      const rows = losses.slice(from, to);
      if (to === from) return sums;
      const pairs = pairsOf(column(rows), column(rows));
      sums.add(weights ? weighted(pairs, weights.slice(from, to)) : pairs, Float64Array.from(rows), {
        ignored: weights && new Uint8Array(to - from).fill(from),
      });
      return sums;
    };
    const merged = sumsOf(1, 3);
    for (const part of [sumsOf(0, 0), sumsOf(0, 1)]) merged.merge(JSON.parse(JSON.stringify(part.save())));
    const whole = sumsOf(0, 1);
    whole.merge(sumsOf(1, 3).save());
    expect(merged.save()).toEqual(whole.save());
    expect([merged.n(), merged.ignored(), merged.max(), merged.isWeighted()]).toEqual(
      weights ? [3, 2, 0.1, true] : [3, 0, 4, false],
    );
    // A part that has seen no row is like none.
    expect(sumsOf(0, 0).max()).toBe(-Infinity);
  }
});
