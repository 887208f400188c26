import type { Resolved } from '../loss/resolve.ts';
import type { Interval, IntervalTerm, NoInterval } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import type { RowShares } from './row-shares.ts';
import { createSpread, type Spread } from './spread.ts';
import { baseOf, transformOf } from './statistic.ts';
import type { Transform } from './units.ts';

/** How sure the numbers of a run are. */
export interface Certainty {
  add(pairs: Pairs, shares: RowShares): void;
  /** The interval of a number; undefined for one that does not follow from the mean of the losses, or that the loss has not. */
  intervalOf(term: IntervalTerm): Interval | NoInterval | undefined;
}

const SHARE: Transform = { value: (mean) => mean, slope: () => 1 };

/** At a confidence in percent; rows that come in clusters are drawn by them. The draws follow from seed 0. */
export function createCertainty(resolved: Resolved, confidence: number): Certainty {
  let losses: Spread | undefined;
  let hits: Spread | undefined;
  const known = new Map<IntervalTerm, Interval | NoInterval | undefined>();

  const find = (term: IntervalTerm): Interval | NoInterval | undefined => {
    if (term === 'accuracy') return hits?.finish(SHARE, confidence, 0);
    const kind = term === 'headline' ? resolved.headline : term;
    const transform = losses && kind !== 'none' ? transformOf(kind, losses.weight(), baseOf(resolved)) : undefined;
    return transform && losses?.finish(transform, confidence, 0);
  };

  return {
    add({ roles: { cluster } }, shares) {
      const { costs, counted } = shares;
      const isClustered = cluster !== undefined;
      const clusters = cluster?.values;
      losses ??= createSpread({ isIndicator: resolved.loss.isIndicator, isCompared: false, isClustered });
      losses.add({ costs, counts: counted && divisorsOf(counted), clusters });
      if (shares.hits === undefined) return;
      hits ??= createSpread({ isIndicator: true, isCompared: false, isClustered });
      hits.add({ costs: shares.hits, counts: counted?.weights, clusters });
    },
    intervalOf(term) {
      if (!known.has(term)) known.set(term, find(term));
      return known.get(term);
    },
  };
}

/** What each row adds to what a mean divides by. */
export function divisorsOf({ weights, counts, areWeighted }: NonNullable<RowShares['counted']>): Float64Array {
  return areWeighted ? counts.map((count, row) => count * weights[row]) : counts;
}
