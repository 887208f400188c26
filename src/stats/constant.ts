import type { BestConstant, Loss } from '../loss/loss.ts';
import type { Values } from '../loss/parameter.ts';
import { createExactSum } from '../math/exact-sum.ts';
import { sortWithWeights } from '../math/weighted-quantile.ts';
import { asMatrix, type Pairs } from '../rows/block.ts';
import { createLabelGatherer } from './labels.ts';
import { createNumberList } from './number-list.ts';
import { meanOf } from './statistic.ts';

/** Takes the labels of block after block and gives the best constant prediction for them. */
export interface ConstantSeeker {
  /** Rows of an ignored class, those marked 1, are left out. */
  add(pairs: Pairs, ignored: Uint8Array | undefined): void;
  solve(): BestConstant | undefined;
}

/** Starts the search; undefined where a loss has no best constant, or none in one pass and `keepsLabels` is not set. */
export function seekConstant(loss: Loss, values: Values, keepsLabels: boolean): ConstantSeeker | undefined {
  const rule = loss.constant?.(values);
  if (rule?.from === 'moments') {
    const gatherer = createLabelGatherer(loss.shape, rule.variances);
    return { add: gatherer.add, solve: () => rule.solve(gatherer.moments(), values) };
  }
  if (rule === undefined || !keepsLabels) return undefined;
  const labels = createNumberList();
  const weights = createNumberList();
  let width = 1;
  let isWeighted = false;
  return {
    add({ roles: { label, weight } }) {
      width = label.width;
      labels.add(label.values);
      if (weight === undefined) return;
      isWeighted = true;
      weights.add(weight.values);
    },
    solve() {
      const [all, counts] = [labels.toArray(), isWeighted ? weights.toArray() : undefined];
      const prediction = Array.from({ length: width }, (_, column) =>
        rule.predict(sortColumn(all, counts, width, column), values),
      );
      const domain = loss.prediction(values);
      const isRight = (value: number | undefined): value is number => value !== undefined && domain.contains(value);
      return prediction.every(isRight) ? { prediction, ...costOf(loss, values, prediction, all, counts) } : undefined;
    },
  };
}

/** One column of row-major labels in ascending order, each with its weight. */
function sortColumn(labels: Float64Array, weights: Float64Array | undefined, width: number, column: number) {
  const n = labels.length / width;
  const own = Float64Array.from({ length: n }, (_, row) => labels[row * width + column]);
  return weights === undefined ? { values: own.sort(), weights } : sortWithWeights(own, weights);
}

/** The mean and the sum of the losses of predicting the same for every row. */
function costOf(
  loss: Loss,
  values: Values,
  prediction: readonly number[],
  labels: Float64Array,
  weights: Float64Array | undefined,
): { readonly mean: number; readonly sum: number } {
  const width = prediction.length;
  const n = labels.length / width;
  const constant = Float64Array.from(labels, (_, index) => prediction[index % width]);
  const losses = new Float64Array(n);
  const counts = new Float64Array(n).fill(1);
  loss.evaluate(n, asMatrix(width, constant), asMatrix(width, labels), values, losses);
  loss.weigh(values)?.(n, asMatrix(width, constant), asMatrix(width, labels), counts);
  const total = createExactSum();
  const counted = createExactSum();
  for (let row = 0; row < n; row++) {
    const weight = weights?.[row] ?? 1;
    if (weight === 0 || counts[row] === 0) continue;
    total.add(weight * losses[row]);
    counted.addProduct(weight, counts[row]);
  }
  return { mean: meanOf(total, counted), sum: total.over(1n) };
}
