import { holdsIndices, type LabelMoments, type Shape } from '../loss/loss.ts';
import { createExactSum, type ExactSum } from '../math/exact-sum.ts';
import { addUp, type Fraction, fractionOfSum } from '../math/fraction.ts';
import type { Mergeable, SavedSum } from '../math/saved.ts';
import { createSquares, roundedOr, type SavedSquares, type Squares } from '../math/squares.ts';
import type { Pairs } from '../rows/block.ts';

export interface SavedMoments {
  readonly weights: SavedSum;
  readonly sums: readonly SavedSum[];
  readonly squares: readonly SavedSquares[];
}

/** Gathers what the labels' best constant prediction follows from, in one pass and exactly. */
export interface LabelGatherer extends Mergeable<SavedMoments> {
  /** Rows of an ignored class, those marked 1, are left out. */
  add(pairs: Pairs, ignored?: Uint8Array): void;
  moments(): LabelMoments;
  /** The exact sum of all squared distances from the means; undefined where it is not finite, or not asked for. */
  deviation(): Fraction | undefined;
}

/** Means, and where asked variances, of each target column; of class indices the share of each class. */
export function createLabelGatherer(shape: Shape, withVariances: boolean): LabelGatherer {
  const weights = createExactSum();
  let sums: ExactSum[] = [];
  let squares: Squares[] = [];

  const begin = (width: number): void => {
    if (sums.length > 0) return;
    sums = Array.from({ length: width }, createExactSum);
    squares = withVariances ? sums.map(createSquares) : [];
  };

  return {
    add({ count, roles: { prediction, label, weight } }, ignored) {
      const { width, values } = label;
      const isIndex = holdsIndices(shape, prediction, label);
      begin(isIndex ? prediction.width : width);
      if (!isIndex && weight === undefined && ignored === undefined) {
        weights.add(count);
        sums.forEach((sum, column) => {
          const own =
            width === 1 ? values : Float64Array.from({ length: count }, (_, row) => values[row * width + column]);
          sum.addAll(own);
          squares[column]?.addAll(own);
        });
        return;
      }
      if (isIndex && weight === undefined && ignored === undefined) {
        weights.add(count);
        const counts = new Float64Array(sums.length);
        for (const index of values) counts[index]++;
        counts.forEach((rows, index) => {
          sums[index].add(rows);
          squares[index]?.add(rows, 1);
        });
        return;
      }
      for (let row = 0; row < count; row++) {
        if (ignored?.[row] === 1) continue;
        const counts = weight === undefined ? 1 : weight.values[row];
        weights.add(counts);
        if (isIndex) {
          sums[values[row]].add(counts);
          squares[values[row]]?.add(counts, 1);
          continue;
        }
        for (let column = 0; column < width; column++) {
          const y = values[row * width + column];
          if (counts === 1) sums[column].add(y);
          else sums[column].addProduct(counts, y);
          squares[column]?.add(counts, y);
        }
      }
    },
    merge(saved) {
      begin(saved.sums.length);
      weights.merge(saved.weights);
      saved.sums.forEach((sum, column) => {
        sums[column].merge(sum);
      });
      saved.squares.forEach((square, column) => {
        squares[column].merge(square);
      });
    },
    save: () => ({
      weights: weights.save(),
      sums: sums.map((sum) => sum.save()),
      squares: squares.map((square) => square.save()),
    }),
    moments: () => ({
      count: weights.over(1n),
      sums: sums.map((sum) => sum.over(1n)),
      exact: { count: fractionOfSum(weights), sums: sums.map(fractionOfSum) },
      means: sums.map((sum) => sum.overSum(weights, 1n)),
      variances: squares.map((square, column) => roundedOr(square.variance(sums[column], weights))),
      squares: squares.map((square, column) => roundedOr(square.deviation(sums[column], weights))),
    }),
    deviation: () => addUp(squares.map((square, column) => square.deviation(sums[column], weights))),
  };
}
