import type { Loss } from '../loss/loss.ts';
import type { Values } from '../loss/parameter.ts';
import { quantile } from '../math/quantile.ts';
import { sortWithWeights, weightedQuantile } from '../math/weighted-quantile.ts';
import type { Pairs } from '../rows/block.ts';
import { asMatrix } from '../rows/block.ts';
import { createNumberList } from './number-list.ts';

/** Keeps the losses of a run but for rows of weight 0, of several output columns that of each, for what depends on their order. */
export interface Ranking {
  add(pairs: Pairs, losses: Float64Array): void;
  /** The middle of the losses; of weighted rows their weighted median. */
  median(): number;
  max(): number;
}

export function createRanking(loss: Loss, values: Values): Ranking {
  const all = createNumberList();
  const weights = createNumberList();
  let isWeighted = false;

  return {
    add({ count, roles: { prediction, label, weight } }, losses) {
      const { width } = prediction;
      const each = width === 1 ? losses : new Float64Array(count * width);
      if (width > 1)
        loss.evaluate(each.length, asMatrix(1, prediction.values), asMatrix(1, label.values), values, each);
      if (weight === undefined) {
        all.add(each);
        return;
      }
      isWeighted = true;
      const weightAt = (index: number): number => weight.values[Math.floor(index / width)];
      all.add(each.filter((_, index) => weightAt(index) > 0));
      weights.add(each.map((_, index) => weightAt(index)).filter((counts) => counts > 0));
    },
    median() {
      const each = all.toArray();
      // Sorted to an end a NaN would pass for a number.
      if (each.some(Number.isNaN)) return Number.NaN;
      if (!isWeighted) return quantile(each.sort(), 0.5);
      const sorted = sortWithWeights(each, weights.toArray());
      return weightedQuantile(sorted.values, sorted.weights, 0.5);
    },
    max: () => all.toArray().reduce((max, value) => Math.max(max, value), 0),
  };
}
