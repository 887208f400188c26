import type { Loss } from '../loss/loss.ts';
import type { Values } from '../loss/parameter.ts';
import { quantile } from '../math/quantile.ts';
import { loadNumber, type Mergeable, type SavedNumber, saveNumber } from '../math/saved.ts';
import { sortWithWeights, weightedQuantile } from '../math/weighted-quantile.ts';
import type { Pairs } from '../rows/block.ts';
import { createNumberList } from './number-list.ts';

/** What depends on the order of the losses of a run, of several output columns that of each; rows of weight 0 are left out. */
export interface Ranking extends Mergeable<SavedRanking> {
  add(pairs: Pairs, losses: Float64Array): void;
  /** The middle of the losses, where they are kept; of weighted rows their weighted median. */
  median(): number;
  max(): number;
}

export interface SavedRanking {
  readonly max: SavedNumber;
  /** Every loss, where a median is wanted, and its weight. */
  readonly losses?: readonly SavedNumber[];
  readonly weights?: readonly SavedNumber[];
}

/** Keeps the losses only where the median is wanted. */
export function createRanking(loss: Loss, values: Values, wantsMedian: boolean): Ranking {
  const all = createNumberList();
  const weights = createNumberList();
  let isWeighted = false;
  let max = 0;

  const keep = (each: Float64Array): void => {
    for (const value of each) max = Math.max(max, value);
    if (wantsMedian) all.add(each);
  };

  return {
    add({ count, roles: { prediction, label, weight } }, losses) {
      const { width } = prediction;
      const each = width === 1 ? losses : new Float64Array(count * width);
      if (width > 1) loss.evaluate(each.length, { ...prediction, width: 1 }, { ...label, width: 1 }, values, each);
      if (weight === undefined) {
        keep(each);
        return;
      }
      isWeighted = true;
      const weightAt = (index: number): number => weight.values[Math.floor(index / width)];
      keep(each.filter((_, index) => weightAt(index) > 0));
      if (wantsMedian) weights.add(each.map((_, index) => weightAt(index)).filter((counts) => counts > 0));
    },
    median() {
      const each = all.toArray();
      // Sorted to an end a NaN would pass for a number.
      if (each.some(Number.isNaN)) return Number.NaN;
      if (!isWeighted) return quantile(each.sort(), 0.5);
      const sorted = sortWithWeights(each, weights.toArray());
      return weightedQuantile(sorted.values, sorted.weights, 0.5);
    },
    max: () => max,
    merge(saved) {
      max = Math.max(max, loadNumber(saved.max));
      all.merge(saved.losses ?? []);
      if (saved.weights === undefined) return;
      isWeighted = true;
      weights.merge(saved.weights);
    },
    save: () => ({
      max: saveNumber(max),
      ...(wantsMedian && { losses: all.save() }),
      ...(isWeighted && { weights: weights.save() }),
    }),
  };
}
