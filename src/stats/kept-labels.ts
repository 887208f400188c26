import type { BestConstant, Loss, SortedLabels } from '../loss/loss.ts';
import type { Values } from '../loss/parameter.ts';
import { createExactSum } from '../math/exact-sum.ts';
import { fractionOfSum } from '../math/fraction.ts';
import type { Mergeable, SavedNumber } from '../math/saved.ts';
import { sortWithWeights } from '../math/weighted-quantile.ts';
import type { Pairs } from '../rows/block.ts';
import { createNumberList } from './number-list.ts';
import { meanOf } from './statistic.ts';

/** Every label, and its weight where rows have weights: in no order, as nothing here depends on it. */
export interface KeptLabels extends Mergeable<SavedLabels> {
  add(pairs: Pairs): void;
  width(): number;
  sorted(column: number): SortedLabels;
  /** The mean and the sum of the losses of predicting the same for every row. */
  costOf(loss: Loss, values: Values, prediction: readonly number[]): Pick<BestConstant, 'mean' | 'sum' | 'exact'>;
}

/** Row-major. */
export interface SavedLabels {
  readonly width: number;
  readonly labels: readonly SavedNumber[];
  readonly weights?: readonly SavedNumber[];
}

export function createKeptLabels(): KeptLabels {
  const labels = createNumberList();
  const weights = createNumberList();
  let width = 1;
  let isWeighted = false;
  const weightsOf = (): Float64Array | undefined => (isWeighted ? weights.toArray() : undefined);

  return {
    add({ roles: { label, weight } }) {
      width = label.width;
      labels.add(label.values);
      if (weight === undefined) return;
      isWeighted = true;
      weights.add(weight.values);
    },
    width: () => width,
    sorted(column) {
      const [all, counts] = [labels.toArray(), weightsOf()];
      const own = Float64Array.from({ length: all.length / width }, (_, row) => all[row * width + column]);
      return counts === undefined ? { values: own.sort(), weights: counts } : sortWithWeights(own, counts);
    },
    costOf(loss, values, prediction) {
      const [all, own] = [labels.toArray(), weightsOf()];
      const n = all.length / width;
      const constant = { width, values: Float64Array.from(all, (_, index) => prediction[index % width]) };
      const label = { width, values: all };
      const losses = new Float64Array(n);
      const counts = new Float64Array(n).fill(1);
      loss.evaluate(n, constant, label, values, losses);
      loss.weigh(values)?.(n, constant, label, counts);
      const total = createExactSum();
      const counted = createExactSum();
      for (let row = 0; row < n; row++) {
        const weight = own?.[row] ?? 1;
        if (weight === 0 || counts[row] === 0) continue;
        total.add(weight * losses[row]);
        counted.addProduct(weight, counts[row]);
      }
      return { mean: meanOf(total, counted), sum: total.over(1n), exact: fractionOfSum(total) };
    },
    merge(saved) {
      if (saved.labels.length > 0) width = saved.width;
      labels.merge(saved.labels);
      if (saved.weights === undefined) return;
      isWeighted = true;
      weights.merge(saved.weights);
    },
    save: () => ({ width, labels: labels.save(), ...(isWeighted && { weights: weights.save() }) }),
  };
}
