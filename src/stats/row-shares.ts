import type { WeightedMean } from '../loss/convention.ts';
import type { Matrix } from '../math/matrix.ts';
import { createScratch } from '../math/scratch.ts';
import type { Pairs } from '../rows/block.ts';
import type { RowMarks } from './row-flags.ts';

/** What each row of a block adds to the sums of a run. It holds until the next block is taken. */
export interface RowShares {
  /** To the total: its weighted loss. */
  readonly costs: Float64Array;
  /** What it weighs, and what it adds to the divisor of a mean, times its weight where `areWeighted`; undefined where both are 1. */
  readonly counted:
    | { readonly weights: Float64Array; readonly counts: Float64Array; readonly areWeighted: boolean }
    | undefined;
  /** To those that are classified right: its weight; undefined where nobody asks. */
  readonly hits: Float64Array | undefined;
}

/** What takes the rows of block after block for sums whose means divide by `weightedMean`. */
export function createRowShares(
  weightedMean: WeightedMean,
): (pairs: Pairs, losses: Float64Array, marks: RowMarks) => RowShares {
  const [costsOf, weightsOf, countsOf, hitsOf] = [createScratch(), createScratch(), createScratch(), createScratch()];

  const weighRows = (losses: Float64Array, marks: RowMarks, weight: Float64Array | undefined) => {
    const rows = losses.length;
    const [costs, weights, counts] = [costsOf(rows), weightsOf(rows), countsOf(rows)];
    fillWith(weights, weight);
    fillWith(counts, marks.counts);
    marks.ignored?.forEach((isIgnored, row) => {
      if (isIgnored === 0) return;
      weights[row] = 0;
      counts[row] = 0;
    });
    for (let row = 0; row < rows; row++) {
      costs[row] = weights[row] * losses[row];
      // A weight of 0 is no row, also where its loss is infinite.
      if (weights[row] !== 0) continue;
      costs[row] = 0;
      if (weightedMean === 'weights') counts[row] = 0;
    }
    return { costs, counted: { weights, counts, areWeighted: weightedMean === 'weights' } };
  };

  const findHits = (
    { count, roles: { prediction, label, weight } }: Pairs,
    losses: Float64Array,
    right: Uint8Array,
  ) => {
    const hits = hitsOf(count);
    for (let row = 0; row < count; row++) {
      // A row of NaN is not right, whatever class a comparison with it gives.
      const isRight =
        right[row] === 1 && !(Number.isNaN(losses[row]) && (holdsNan(prediction, row) || holdsNan(label, row)));
      hits[row] = isRight ? (weight?.values[row] ?? 1) : 0;
    }
    return hits;
  };

  return (pairs, losses, marks) => {
    const { counts, ignored, right } = marks;
    const isPlain = pairs.roles.weight === undefined && counts === undefined && ignored === undefined;
    const shares = isPlain
      ? { costs: losses, counted: undefined }
      : weighRows(losses, marks, pairs.roles.weight?.values);
    return { ...shares, hits: right && findHits(pairs, losses, right) };
  };
}

/** Copies numbers, or writes 1 where there are none. */
function fillWith(target: Float64Array, source: Float64Array | undefined): void {
  if (source === undefined) target.fill(1);
  else target.set(source);
}

function holdsNan({ width, values }: Matrix, row: number): boolean {
  return values.subarray(row * width, (row + 1) * width).some(Number.isNaN);
}
