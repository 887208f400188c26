import { loadNumbers, type Mergeable, type SavedNumber, saveNumbers } from '../math/saved.ts';
import type { GroupColumn } from '../result/group.ts';
import type { Interval, NoInterval } from '../result/interval.ts';
import { message } from '../words/message.ts';
import { type ClusteredRows, type ClusterSums, createClusterSums, type SavedClusters } from './cluster-sums.ts';
import { intervalOfShares, intervalOfUnits, MOST_DRAWN } from './intervals.ts';
import { createKeptUnits, type SavedUnits } from './kept-units.ts';
import { createMoments, type SavedMoments } from './moments.ts';
import type { Counted, Transform } from './units.ts';

/** With fewer clusters, or fewer distinct losses, nothing can be said. */
const FEWEST = 10;

/** What is asked of rows. */
export interface SpreadPlan {
  /** Whether a loss is 0 or 1. */
  readonly isIndicator: boolean;
  /** Whether the losses of two models are compared. */
  readonly isCompared: boolean;
  /** The column of the clusters in which rows come, which are drawn whole. */
  readonly clusters?: Pick<GroupColumn, 'valueAt'> | undefined;
  /** What the rows are of. */
  readonly source?: string | undefined;
}

/** Takes block after block and says how sure a headline is. */
export interface Spread extends Mergeable<SavedSpread> {
  /** What each row adds above and below the quotient that a mean is. */
  add(block: Counted, rows: ClusteredRows): void;
  /** What the counts add up to. */
  weight(): number;
  /** At a confidence in percent, with the seed of the draws. */
  finish(transform: Transform, confidence: number, seed: number): Interval | NoInterval;
}

export interface SavedSpread {
  readonly moments: SavedMoments;
  /** Up to ten different losses, or differences of losses, other than 0. */
  readonly distinct: readonly SavedNumber[];
  /** The rows that cost more than the other model's, or than nothing, and those that cost less. */
  readonly more: number;
  readonly fewer: number;
  readonly areFinite: boolean;
  /** Whether every loss is 0 or 1, and counts once. */
  readonly isPlain: boolean;
  readonly units?: SavedUnits | null;
  readonly clusters?: SavedClusters;
}

export function createSpread({ isIndicator, isCompared, clusters: column, source = '' }: SpreadPlan): Spread {
  const moments = createMoments();
  const distinct = new Set<number>();
  const clusters = column && createClusterSums(column, source);
  const kept = createKeptUnits(clusters ? 0 : MOST_DRAWN, source);
  let [more, fewer] = [0, 0];
  let areFinite = true;
  let isPlain = true;

  const look = ({ costs, others, counts }: Counted): void => {
    for (let row = 0; row < costs.length; row++) {
      const other = others === undefined ? 0 : others[row];
      const difference = costs[row] - other;
      if (!Number.isFinite(difference)) areFinite = false;
      if (difference > 0) more++;
      else if (difference < 0) fewer++;
      if (difference !== 0 && distinct.size < FEWEST) distinct.add(difference);
      if (isIndicator && ((costs[row] !== 0 && costs[row] !== 1) || (other !== 0 && other !== 1))) isPlain = false;
      if (counts !== undefined && counts[row] !== 1) isPlain = false;
    }
  };

  const reasonOfNone = (units: number): NoInterval['reason'] | undefined => {
    if (!areFinite) return message('loss-not-finite');
    if (clusters && units < FEWEST) return message('too-few-clusters', { fewest: FEWEST });
    if (units < 2) return message('too-few-rows', { fewest: 2 });
    if (isIndicator) {
      if (isPlain && !clusters) return undefined;
      const hits = more + fewer;
      const isFew = hits < FEWEST || moments.count() - hits < FEWEST;
      return isFew ? message('too-few-rows-of-each-kind', { fewest: FEWEST }) : undefined;
    }
    if (distinct.size >= FEWEST) return undefined;
    return message(isCompared ? 'too-few-distinct-differences' : 'too-few-distinct-losses', { fewest: FEWEST });
  };

  return {
    add(block, rows) {
      look(block);
      moments.add(block);
      if (clusters) clusters.add(block, rows);
      else kept.add(block, rows.sample);
    },
    weight: moments.weight,
    finish(transform, confidence, seed) {
      const count = clusters ? clusters.count() : moments.count();
      const common = { confidence, unit: clusters ? ('cluster' as const) : ('row' as const), units: count };
      const reason = reasonOfNone(count);
      if (reason !== undefined) return { ...common, reason };
      const tail = (1 - confidence / 100) / 2;
      if (isIndicator && isPlain && !clusters)
        return { ...common, ...intervalOfShares({ more, fewer, count }, transform, isCompared, tail) };
      const units = clusters ? clusters.units() : kept.units();
      return {
        ...common,
        ...intervalOfUnits(units, clusters ? momentsOf(clusters) : moments, transform, { isCompared, tail, seed }),
      };
    },
    merge(saved) {
      moments.merge(saved.moments);
      for (const value of loadNumbers(saved.distinct)) if (distinct.size < FEWEST) distinct.add(value);
      more += saved.more;
      fewer += saved.fewer;
      areFinite &&= saved.areFinite;
      isPlain &&= saved.isPlain;
      if (saved.units !== undefined) kept.merge(saved.units);
      if (saved.clusters !== undefined) clusters?.merge(saved.clusters);
    },
    save: () => ({
      moments: moments.save(),
      distinct: saveNumbers([...distinct]),
      more,
      fewer,
      areFinite,
      isPlain,
      ...(clusters ? { clusters: clusters.save() } : { units: kept.save() }),
    }),
  };
}

function momentsOf(clusters: ClusterSums) {
  const moments = createMoments();
  moments.add(clusters.units());
  return moments;
}
