import type { Resolved } from '../loss/resolve.ts';
import type { Interval, NoInterval } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import { divisorsOf } from './certainty.ts';
import { markRows } from './row-flags.ts';
import { createRowShares, type RowShares } from './row-shares.ts';
import { createSpread, type Spread } from './spread.ts';
import { baseOf, transformOf } from './statistic.ts';

/** How sure the difference of two headlines of one loss on the same rows is. */
export interface PairedInterval {
  /** The rows, with what they add to the sums of the one and of the other that it is held against. */
  add(pairs: Pairs, own: RowShares, other: RowShares): void;
  /** At a confidence in percent, with draws from seed 0; undefined where the headline does not follow from the mean of the losses. */
  at(confidence: number): Interval | NoInterval | undefined;
}

export function createPairedInterval(resolved: Resolved): PairedInterval {
  let spread: Spread | undefined;
  let isOfColumns = false;
  return {
    add({ roles: { cluster, label } }, { costs, counted }, other) {
      isOfColumns = resolved.values.multi === 'columns' && label.width > 1;
      spread ??= createSpread({
        isIndicator: resolved.loss.isIndicator,
        isCompared: true,
        isClustered: cluster !== undefined,
      });
      spread.add({ costs, others: other.costs, counts: counted && divisorsOf(counted), clusters: cluster?.values });
    },
    at(confidence) {
      const kind = resolved.headline === 'none' || isOfColumns ? undefined : resolved.headline;
      const transform = spread && kind && transformOf(kind, spread.weight(), baseOf(resolved));
      return transform && spread?.finish(transform, confidence, 0);
    },
  };
}

/** Takes the losses of the same rows now and before, and says how sure the change of the headline is. */
export interface PairedChange {
  add(pairs: Pairs, losses: Float64Array, before: Float64Array): void;
  /** Whether every row has the loss it had. */
  isSame(): boolean;
  /** As that of a paired interval. */
  interval(confidence: number): Interval | NoInterval | undefined;
}

export function createPairedChange(resolved: Resolved): PairedChange {
  // Each has its own memory.
  const [sharesNow, sharesBefore] = [createRowShares(resolved.weightedMean), createRowShares(resolved.weightedMean)];
  const paired = createPairedInterval(resolved);
  let isSame = true;
  return {
    add(pairs, losses, before) {
      const marks = markRows(resolved, pairs, false);
      const [own, other] = [sharesNow(pairs, losses, marks), sharesBefore(pairs, before, marks)];
      if (own.costs.some((cost, row) => cost !== other.costs[row])) isSame = false;
      paired.add(pairs, own, other);
    },
    isSame: () => isSame,
    interval: paired.at,
  };
}
