import type { Pairs } from '../block.ts';
import type { Resolved } from '../resolve.ts';
import type { Interval, NoInterval } from '../result.ts';
import { divisorsOf } from './certainty.ts';
import { markRows } from './marks.ts';
import { createRowShares } from './row-shares.ts';
import { createSpread, type Spread } from './spread.ts';
import { baseOf, transformOf } from './statistic.ts';

/** Takes the losses of the same rows now and before, and says how sure the change of the headline is. */
export interface PairedChange {
  add(pairs: Pairs, losses: Float64Array, before: Float64Array): void;
  /** Whether every row has the loss it had. */
  isSame(): boolean;
  /** At a confidence in percent, with draws from seed 0; undefined where the headline does not follow from the mean of the losses. */
  interval(confidence: number): Interval | NoInterval | undefined;
}

export function createPairedChange(resolved: Resolved): PairedChange {
  // Each has its own memory.
  const [sharesNow, sharesBefore] = [createRowShares(resolved.weightedMean), createRowShares(resolved.weightedMean)];
  let spread: Spread | undefined;
  let isSame = true;
  let isOfColumns = false;
  return {
    add(pairs, losses, before) {
      const marks = markRows(resolved, pairs, false);
      const { costs, counted } = sharesNow(pairs, losses, marks);
      const { costs: others } = sharesBefore(pairs, before, marks);
      const { cluster } = pairs;
      isOfColumns = resolved.values.multi === 'columns' && pairs.label.width > 1;
      if (costs.some((cost, row) => cost !== others[row])) isSame = false;
      spread ??= createSpread({
        isIndicator: resolved.loss.isIndicator,
        isCompared: true,
        isClustered: cluster !== undefined,
      });
      spread.add({ costs, others, counts: counted && divisorsOf(counted), clusters: cluster?.values });
    },
    isSame: () => isSame,
    interval(confidence) {
      const kind = resolved.headline === 'none' || isOfColumns ? undefined : resolved.headline;
      const transform = spread && kind && transformOf(kind, spread.weight(), baseOf(resolved));
      return transform && spread?.finish(transform, confidence, 0);
    },
  };
}
