import type { Resolved } from '../loss/resolve.ts';
import type { Mergeable } from '../math/saved.ts';
import type { Interval, IntervalTerm, NoInterval } from '../result/interval.ts';
import type { Pairs } from '../rows/block.ts';
import type { RowShares } from './row-shares.ts';
import { createSpread, type SavedSpread, type SpreadPlan } from './spread.ts';
import { baseOf, transformOf } from './statistic.ts';
import type { Transform } from './units.ts';

/** How sure the numbers of a run are. */
export interface Certainty extends Mergeable<SavedCertainty> {
  add(pairs: Pairs, shares: RowShares): void;
  /** The interval of a number; undefined for one that does not follow from the mean of the losses, or that the loss has not. */
  intervalOf(term: IntervalTerm): Interval | NoInterval | undefined;
}

export interface SavedCertainty {
  readonly losses: SavedSpread;
  /** Of the rows that are classified right. */
  readonly hits: SavedSpread;
}

/** At what confidence, in percent, and in which clusters rows come, which are drawn whole. */
export interface CertaintyPlan extends Pick<SpreadPlan, 'clusters' | 'source'> {
  readonly confidence: number;
}

const SHARE: Transform = { value: (mean) => mean, slope: () => 1 };

/** The draws follow from seed 0. */
export function createCertainty(resolved: Resolved, { confidence, ...plan }: CertaintyPlan): Certainty {
  const losses = createSpread({ isIndicator: resolved.loss.isIndicator, isCompared: false, ...plan });
  const hits = createSpread({ isIndicator: true, isCompared: false, ...plan });
  let hasHits = false;
  const known = new Map<IntervalTerm, Interval | NoInterval | undefined>();

  const find = (term: IntervalTerm): Interval | NoInterval | undefined => {
    if (term === 'accuracy') return hasHits ? hits.finish(SHARE, confidence, 0) : undefined;
    const kind = term === 'headline' ? resolved.headline : term;
    const transform = kind === 'none' ? undefined : transformOf(kind, losses.weight(), baseOf(resolved));
    return transform && losses.finish(transform, confidence, 0);
  };

  return {
    add(pairs, shares) {
      known.clear();
      const { costs, counted } = shares;
      losses.add({ costs, counts: counted && divisorsOf(counted) }, pairs);
      if (shares.hits === undefined) return;
      hasHits = true;
      hits.add({ costs: shares.hits, counts: counted?.weights }, pairs);
    },
    intervalOf(term) {
      if (!known.has(term)) known.set(term, find(term));
      return known.get(term);
    },
    merge(saved) {
      known.clear();
      losses.merge(saved.losses);
      hits.merge(saved.hits);
      hasHits ||= saved.hits.moments.rows > 0;
    },
    save: () => ({ losses: losses.save(), hits: hits.save() }),
  };
}

/** What each row adds to what a mean divides by. */
export function divisorsOf({ weights, counts, areWeighted }: NonNullable<RowShares['counted']>): Float64Array {
  return areWeighted ? counts.map((count, row) => count * weights[row]) : counts;
}
