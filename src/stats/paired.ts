import type { Resolved } from '../loss/resolve.ts';
import type { Mergeable } from '../math/saved.ts';
import type { Interval, NoInterval } from '../result/interval.ts';
import type { Pairs } from '../rows/block.ts';
import { divisorsOf } from './certainty.ts';
import { markRows } from './row-flags.ts';
import { createRowShares, type RowShares } from './row-shares.ts';
import { createSpread, type SavedSpread, type SpreadPlan } from './spread.ts';
import { baseOf, transformOf } from './statistic.ts';
import { checkVersion, type Versioned, versioned } from './version.ts';

/** What rows are of, and the column of the clusters in which they come. */
export type PairedPlan = Pick<SpreadPlan, 'clusters' | 'source'>;

/** How sure the difference of two headlines of one loss on the same rows is. */
export interface PairedInterval extends Mergeable<SavedInterval> {
  /** The rows, with what they add to the sums of the one and of the other that it is held against. */
  add(pairs: Pairs, own: RowShares, other: RowShares): void;
  /** At a confidence in percent, with draws from seed 0; undefined where the headline does not follow from the mean of the losses. */
  at(confidence: number): Interval | NoInterval | undefined;
}

export interface SavedInterval {
  /** Whether the headline is a mean over several columns. */
  readonly isOfColumns: boolean;
  readonly spread: SavedSpread;
}

export function createPairedInterval(resolved: Resolved, plan: PairedPlan): PairedInterval {
  const spread = createSpread({ isIndicator: resolved.loss.isIndicator, isCompared: true, ...plan });
  let isOfColumns = false;
  return {
    add(pairs, { costs, counted }, other) {
      isOfColumns ||= resolved.values.multi === 'columns' && pairs.roles.label.width > 1;
      spread.add({ costs, others: other.costs, counts: counted && divisorsOf(counted) }, pairs);
    },
    at(confidence) {
      const kind = resolved.headline === 'none' || isOfColumns ? undefined : resolved.headline;
      const transform = kind && transformOf(kind, spread.weight(), baseOf(resolved));
      return transform && spread.finish(transform, confidence, 0);
    },
    merge(saved) {
      isOfColumns ||= saved.isOfColumns;
      spread.merge(saved.spread);
    },
    save: () => ({ isOfColumns, spread: spread.save() }),
  };
}

/** Takes the losses of the same rows now and before, and says how sure the change of the headline is. */
export interface PairedChange extends Mergeable<SavedChange> {
  add(pairs: Pairs, losses: Float64Array, before: Float64Array): void;
  /** Whether every row has the loss it had. */
  isSame(): boolean;
  /** As that of a paired interval. */
  interval(confidence: number): Interval | NoInterval | undefined;
}

export interface SavedChange extends Versioned {
  readonly isSame: boolean;
  readonly interval: SavedInterval;
}

export function createPairedChange(resolved: Resolved, plan: PairedPlan = {}, saved?: SavedChange): PairedChange {
  // Each has its own memory.
  const [sharesNow, sharesBefore] = [createRowShares(resolved.weightedMean), createRowShares(resolved.weightedMean)];
  const paired = createPairedInterval(resolved, plan);
  let isSame = true;
  const change: PairedChange = {
    add(pairs, losses, before) {
      const marks = markRows(resolved, pairs, false);
      const [own, other] = [sharesNow(pairs, losses, marks), sharesBefore(pairs, before, marks)];
      if (own.costs.some((cost, row) => cost !== other.costs[row])) isSame = false;
      paired.add(pairs, own, other);
    },
    isSame: () => isSame,
    interval: paired.at,
    merge(other) {
      checkVersion(other);
      isSame &&= other.isSame;
      paired.merge(other.interval);
    },
    save: () => versioned({ isSame, interval: paired.save() }),
  };
  if (saved !== undefined) change.merge(saved);
  return change;
}
