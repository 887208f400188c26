import type { WeightedMean } from '../loss/convention.ts';
import { createExactSum, type ExactSum } from '../math/exact-sum.ts';
import { loadNumber, type Mergeable, type SavedNumber, type SavedSum, saveNumber } from '../math/saved.ts';
import { spanOf } from '../math/span.ts';
import type { Pairs } from '../rows/block.ts';
import type { RowMarks } from './row-flags.ts';
import { createRowShares, type RowShares } from './row-shares.ts';
import { meanOf } from './statistic.ts';

export interface SavedSums {
  readonly n: number;
  readonly ignored: number;
  readonly max: SavedNumber;
  readonly total: SavedSum;
  readonly correct: SavedSum;
  readonly isWeighted: boolean;
  /** Where rows count differently. */
  readonly counted?: { readonly weights: SavedSum; readonly divisor: SavedSum };
}

/** The exact sums of a run, and what its means divide by. */
export interface Sums extends Mergeable<SavedSums> {
  /** Gives what the rows add, until the next ones are added. */
  add(pairs: Pairs, losses: Float64Array, marks?: RowMarks): RowShares;
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
  const sharesOf = createRowShares(weightedMean);
  let isPlain = true;
  let isWeighted = false;
  let n = 0;
  let ignored = 0;
  let max = -Infinity;

  const addCounted = (losses: Float64Array, marks: RowMarks, counted: NonNullable<RowShares['counted']>): void => {
    const { counts, weights: own, areWeighted } = counted;
    marks.ignored?.forEach((isIgnored) => {
      ignored += isIgnored;
    });
    let largest = max;
    for (let row = 0; row < losses.length; row++) if (own[row] !== 0) largest = larger(largest, losses[row]);
    max = largest;
    weights.addAll(own);
    if (!areWeighted) divisor.addAll(counts);
    else if (marks.counts === undefined) divisor.addAll(own);
    else divisor.addProducts(own, counts);
  };

  return {
    add(pairs, losses, marks = {}) {
      const shares = sharesOf(pairs, losses, marks);
      const { costs, counted, hits } = shares;
      n += pairs.count;
      isWeighted = pairs.roles.weight !== undefined;
      isPlain = counted === undefined;
      total.addAll(costs);
      if (counted === undefined) max = larger(max, spanOf(losses)[1]);
      else addCounted(losses, marks, counted);
      if (hits !== undefined) correct.addAll(hits);
      return shares;
    },
    merge(saved) {
      if (saved.n === 0) return;
      n += saved.n;
      ignored += saved.ignored;
      max = larger(max, loadNumber(saved.max));
      total.merge(saved.total);
      correct.merge(saved.correct);
      isWeighted = saved.isWeighted;
      isPlain = saved.counted === undefined;
      if (saved.counted === undefined) return;
      weights.merge(saved.counted.weights);
      divisor.merge(saved.counted.divisor);
    },
    save: () => ({
      n,
      ignored,
      max: saveNumber(max),
      total: total.save(),
      correct: correct.save(),
      isWeighted,
      ...(!isPlain && { counted: { weights: weights.save(), divisor: divisor.save() } }),
    }),
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

/** The larger of two numbers, NaN where one is. */
const larger = (a: number, b: number): number => (b <= a || Number.isNaN(a) ? a : b);
