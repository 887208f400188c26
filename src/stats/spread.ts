import { normalQuantile } from '../math/normal-quantile.ts';
import { studentQuantile } from '../math/student-quantile.ts';
import type { Interval, NoInterval } from '../result/result.ts';
import { bootstrapDistances, orderStatistic } from './bootstrap.ts';
import { type Comoments, createComoments } from './comoments.ts';
import { pairedEnds, wilsonEnds } from './proportion.ts';
import { estimate, type Transform, type Units } from './units.ts';

/** Up to so many units are drawn anew; of more the mean is as good as normal, and they are not kept. */
const MOST_DRAWN = 10_000;
/** With fewer clusters, or fewer distinct losses, nothing can be said. */
const FEWEST = 10;

/** What is asked of rows. */
export interface SpreadOptions {
  /** Whether a loss is 0 or 1. */
  readonly isIndicator: boolean;
  /** Whether the losses of two models are compared. */
  readonly isCompared: boolean;
  /** Whether rows come in clusters, which are drawn whole. */
  readonly isClustered: boolean;
}

/** Rows of losses: what each adds above and below the quotient that a mean is. */
export interface SpreadRows {
  readonly costs: Float64Array;
  /** Of the other model. */
  readonly others?: Float64Array | undefined;
  /** Undefined where each adds 1. */
  readonly counts?: Float64Array | undefined;
  /** The number of each row's cluster. */
  readonly clusters?: ArrayLike<number> | undefined;
}

/** Takes block after block and says how sure a headline is. */
export interface Spread {
  add(rows: SpreadRows): void;
  /** What the counts add up to. */
  weight(): number;
  /** At a confidence in percent, with the seed of the draws. */
  finish(transform: Transform, confidence: number, seed: number): Interval | NoInterval;
}

export function createSpread({ isIndicator, isCompared, isClustered }: SpreadOptions): Spread {
  const moments = createComoments(3);
  const distinct = new Set<number>();
  let kept: Units | undefined = {
    costs: new Float64Array(0),
    others: new Float64Array(0),
    counts: new Float64Array(0),
  };
  let [rows, more, fewer, weight] = [0, 0, 0, 0];
  let areFinite = true;
  let isPlain = true;
  let clusters = 0;

  const look = ({ costs, others, counts }: SpreadRows): void => {
    for (let row = 0; row < costs.length; row++) {
      const other = others === undefined ? 0 : others[row];
      const difference = costs[row] - other;
      if (!Number.isFinite(difference)) areFinite = false;
      if (difference > 0) more++;
      else if (difference < 0) fewer++;
      if (difference !== 0 && distinct.size < FEWEST) distinct.add(difference);
      if (isIndicator && ((costs[row] !== 0 && costs[row] !== 1) || (other !== 0 && other !== 1))) isPlain = false;
      const count = counts === undefined ? 1 : counts[row];
      if (count !== 1) isPlain = false;
      weight += count;
    }
    rows += costs.length;
  };

  /** Keeps rows as units, as long as they are few. */
  const keep = ({ costs, others, counts }: Units): void => {
    if (kept === undefined) return;
    if (kept.costs.length + costs.length > MOST_DRAWN) kept = undefined;
    else
      kept = {
        costs: joined(kept.costs, costs),
        others: joined(kept.others, others),
        counts: joined(kept.counts, counts),
      };
  };

  /** Adds rows to the sums of their clusters. */
  const gather = ({ costs, others, counts }: Units, numbers: ArrayLike<number>): void => {
    if (kept === undefined) return;
    for (let row = 0; row < costs.length; row++) clusters = Math.max(clusters, numbers[row] + 1);
    if (kept.costs.length < clusters)
      kept = {
        costs: enlarged(kept.costs, 2 * clusters),
        others: enlarged(kept.others, 2 * clusters),
        counts: enlarged(kept.counts, 2 * clusters),
      };
    for (let row = 0; row < costs.length; row++) {
      const number = numbers[row];
      kept.costs[number] += costs[row];
      kept.others[number] += others[row];
      kept.counts[number] += counts[row];
    }
  };

  const reasonOfNone = (units: number): string | undefined => {
    if (!areFinite) return 'a loss is not finite';
    if (isClustered && units < FEWEST) return `fewer than ${FEWEST} clusters`;
    if (units < 2) return 'fewer than 2 rows';
    if (isIndicator) {
      const hits = more + fewer;
      return !isPlain || isClustered
        ? hits < FEWEST || rows - hits < FEWEST
          ? `fewer than ${FEWEST} rows of each kind`
          : undefined
        : undefined;
    }
    const what = isCompared ? 'differences of losses' : 'losses';
    return distinct.size < FEWEST ? `fewer than ${FEWEST} distinct ${what} other than 0` : undefined;
  };

  return {
    add(block) {
      look(block);
      const { costs } = block;
      const units = {
        costs,
        others: block.others ?? new Float64Array(costs.length),
        counts: block.counts ?? new Float64Array(costs.length).fill(1),
      };
      if (isClustered) gather(units, block.clusters ?? []);
      else {
        moments.add([units.costs, units.others, units.counts], costs.length);
        keep(units);
      }
    },
    weight: () => weight,
    finish(transform, confidence, seed) {
      const units = isClustered && kept ? cut(kept, clusters) : kept;
      const of = isClustered && units ? momentsOf(units) : moments;
      const count = of.count();
      const common = { confidence, unit: isClustered ? ('cluster' as const) : ('row' as const), units: count };
      const reason = reasonOfNone(count);
      if (reason !== undefined) return { ...common, reason };
      const tail = (1 - confidence / 100) / 2;
      if (isIndicator && isPlain && !isClustered) {
        const z = normalQuantile(1 - tail);
        const [low, high] = isCompared ? pairedEnds(more, fewer, rows, z) : wilsonEnds(more, rows, z);
        const method = isCompared ? 'bonett-price' : 'wilson';
        const base = isCompared ? transform.value(0) : 0;
        return { ...common, ...between(transform.value(low) - base, transform.value(high) - base), method };
      }
      const center = estimate(of, transform, isCompared);
      if (units === undefined || count > MOST_DRAWN) {
        const half = center.error * studentQuantile(1 - tail, count - 1);
        return { ...common, low: center.value - half, high: center.value + half, method: 'student-t' };
      }
      const distances = bootstrapDistances(units, transform, center, isCompared, seed);
      return {
        ...common,
        low: center.value - center.error * orderStatistic(distances, 1 - tail),
        high: center.value - center.error * orderStatistic(distances, tail),
        method: 'bootstrap-t',
      };
    },
  };
}

const between = (a: number, b: number) => ({ low: Math.min(a, b), high: Math.max(a, b) });

function momentsOf({ costs, others, counts }: Units): Comoments {
  const moments = createComoments(3);
  moments.add([costs, others, counts], costs.length);
  return moments;
}

const cut = ({ costs, others, counts }: Units, count: number): Units => ({
  costs: costs.subarray(0, count),
  others: others.subarray(0, count),
  counts: counts.subarray(0, count),
});

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = enlarged(first, first.length + second.length);
  both.set(second, first.length);
  return both;
}

function enlarged(values: Float64Array, length: number): Float64Array {
  const larger = new Float64Array(length);
  larger.set(values);
  return larger;
}
