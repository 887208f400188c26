import type { Matrix, Pairs } from '../block.ts';
import type { WeightedMean } from '../convention.ts';
import { createExactSum, type ExactSum } from '../math/exact-sum.ts';
import { meanOf } from './statistic.ts';

/** What is known of each row of a block beside its loss. */
export interface RowMarks {
  /** What the row adds to the divisor; undefined where each adds 1. */
  readonly counts?: Float64Array | undefined;
  /** 1 for a row that is left out. */
  readonly ignored?: Uint8Array | undefined;
  /** 1 for a row that is classified right. */
  readonly right?: Uint8Array | undefined;
}

/** The exact sums of a run, and what its means divide by. */
export interface Sums {
  add(pairs: Pairs, losses: Float64Array, marks?: RowMarks): void;
  readonly total: ExactSum;
  /** The rows, the ignored ones among them. */
  n(): number;
  ignored(): number;
  isWeighted(): boolean;
  /** Whether there are rows that are not ignored, and all of them have weight 0. */
  isWeightless(): boolean;
  max(): number;
  /** What a mean divides the sum by. */
  divisor(): number | ExactSum;
  /** The share of the rows that are classified right, each by its weight. */
  accuracy(): number;
}

export function createSums(weightedMean: WeightedMean): Sums {
  const total = createExactSum();
  const divisor = createExactSum();
  const weights = createExactSum();
  const correct = createExactSum();
  let isPlain = true;
  let isWeighted = false;
  let n = 0;
  let ignored = 0;
  let max = -Infinity;

  const addPlain = (losses: Float64Array): void => {
    total.addAll(losses);
    for (const value of losses) if (!(value <= max)) max = Number.isNaN(max) ? max : value;
  };

  const addCounted = (
    losses: Float64Array,
    { counts, ignored: marked }: RowMarks,
    weight: Float64Array | undefined,
  ): void => {
    for (let row = 0; row < losses.length; row++) {
      const value = losses[row];
      const own = weight?.[row] ?? 1;
      const count = counts?.[row] ?? 1;
      if (marked?.[row] === 1) {
        ignored++;
        continue;
      }
      if (weightedMean === 'count') divisor.add(count);
      // A weight of 0 is no row, also where its loss is infinite.
      if (own === 0) continue;
      if (weightedMean === 'weights') divisor.addProduct(own, count);
      weights.add(own);
      total.add(own * value);
      if (!(value <= max)) max = Number.isNaN(max) ? max : value;
    }
  };

  return {
    add({ count, prediction, label, weight }, losses, marks = {}) {
      const { counts, ignored: marked, right } = marks;
      n += count;
      isWeighted = weight !== undefined;
      isPlain = !isWeighted && counts === undefined && marked === undefined;
      if (isPlain) addPlain(losses);
      else addCounted(losses, marks, weight?.values);
      if (right === undefined) return;
      for (let row = 0; row < count; row++) {
        // A row of NaN is not right, whatever class a comparison with it gives.
        if (Number.isNaN(losses[row]) && [prediction, label].some((matrix) => holdsNan(matrix, row))) continue;
        if (right[row] === 1) correct.add(weight?.values[row] ?? 1);
      }
    },
    total,
    n: () => n,
    ignored: () => ignored,
    isWeighted: () => isWeighted,
    isWeightless: () => isWeighted && n > ignored && weights.units() === 0n,
    max: () => max,
    divisor: () => (isPlain ? n : divisor),
    accuracy: () => meanOf(correct, isPlain ? n : weights),
  };
}

function holdsNan({ width, values }: Matrix, row: number): boolean {
  return values.subarray(row * width, (row + 1) * width).some(Number.isNaN);
}
