import type { Pairs } from '../block.ts';
import { asMatrix } from '../block.ts';
import type { Loss } from '../loss.ts';
import { quantile } from '../math/quantile.ts';
import { sortWithWeights, weightedQuantile } from '../math/weighted-quantile.ts';
import type { Values } from '../parameter.ts';
import { createNumberList } from './number-list.ts';

/** Keeps the losses of a run, of several output columns that of each, for what depends on their order. */
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
    add({ count, prediction, label, weight }, losses) {
      const { width } = prediction;
      if (width === 1) all.add(losses);
      else {
        const each = new Float64Array(count * width);
        loss.evaluate(each.length, asMatrix(1, prediction.values), asMatrix(1, label.values), values, each);
        all.add(each);
      }
      if (weight === undefined) return;
      isWeighted = true;
      weights.add(Float64Array.from({ length: count * width }, (_, index) => weight.values[Math.floor(index / width)]));
    },
    median() {
      if (!isWeighted) return quantile(all.toArray().sort(), 0.5);
      const sorted = sortWithWeights(all.toArray(), weights.toArray());
      return weightedQuantile(sorted.values, sorted.weights, 0.5);
    },
    max() {
      const counts = weights.toArray();
      return all.toArray().reduce((max, value, index) => (counts[index] === 0 || value <= max ? max : value), 0);
    },
  };
}
