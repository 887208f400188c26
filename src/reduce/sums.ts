import type { Matrix, Pairs } from '../block.ts';
import type { WeightedMean } from '../convention.ts';
import { createExactSum, type ExactSum } from '../math/exact-sum.ts';
import { createScratch } from '../math/scratch.ts';
import { spanOf } from '../math/span.ts';
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

  const [costsOf, weightsOf, countsOf, hitsOf] = [createScratch(), createScratch(), createScratch(), createScratch()];

  const addCounted = (losses: Float64Array, marks: RowMarks, weight: Float64Array | undefined): void => {
    const rows = losses.length;
    const [costs, own, counts] = [costsOf(rows), weightsOf(rows), countsOf(rows)];
    fillWith(own, weight);
    fillWith(counts, marks.counts);
    marks.ignored?.forEach((isIgnored, row) => {
      if (isIgnored === 0) return;
      own[row] = 0;
      counts[row] = 0;
      ignored++;
    });
    let largest = max;
    for (let row = 0; row < rows; row++) {
      costs[row] = own[row] * losses[row];
      // A weight of 0 is no row, also where its loss is infinite.
      if (own[row] === 0) {
        costs[row] = 0;
        if (weightedMean === 'weights') counts[row] = 0;
      } else largest = larger(largest, losses[row]);
    }
    max = largest;
    total.addAll(costs);
    weights.addAll(own);
    if (weightedMean === 'count') divisor.addAll(counts);
    else if (marks.counts === undefined) divisor.addAll(own);
    else divisor.addProducts(own, counts);
  };

  return {
    add({ count, prediction, label, weight }, losses, marks = {}) {
      const { counts, ignored: marked, right } = marks;
      n += count;
      isWeighted = weight !== undefined;
      isPlain = !isWeighted && counts === undefined && marked === undefined;
      if (isPlain) {
        total.addAll(losses);
        max = larger(max, spanOf(losses)[1]);
      } else addCounted(losses, marks, weight?.values);
      if (right === undefined) return;
      const hits = hitsOf(count);
      for (let row = 0; row < count; row++) {
        // A row of NaN is not right, whatever class a comparison with it gives.
        const isRight =
          right[row] === 1 && !(Number.isNaN(losses[row]) && (holdsNan(prediction, row) || holdsNan(label, row)));
        hits[row] = isRight ? (weight?.values[row] ?? 1) : 0;
      }
      correct.addAll(hits);
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

/** Copies numbers, or writes 1 where there are none. */
function fillWith(target: Float64Array, source: Float64Array | undefined): void {
  if (source === undefined) target.fill(1);
  else target.set(source);
}

/** The larger of two numbers, NaN where one is. */
const larger = (a: number, b: number): number => (b <= a || Number.isNaN(a) ? a : b);

function holdsNan({ width, values }: Matrix, row: number): boolean {
  return values.subarray(row * width, (row + 1) * width).some(Number.isNaN);
}
