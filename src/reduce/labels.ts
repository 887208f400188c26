import type { Pairs } from '../block.ts';
import type { LabelMoments } from '../loss.ts';
import { createExactSum, type ExactSum, UNIT_EXPONENT } from '../math/exact-sum.ts';
import { roundRatio } from '../math/ratio.ts';

/** Gathers what the labels' best constant prediction follows from, in one pass and exactly. */
export interface LabelGatherer {
  add(pairs: Pairs): void;
  moments(): LabelMoments;
}

/** Means, and where asked variances, of each target column; of class indices the share of each class. */
export function createLabelGatherer(withVariances: boolean): LabelGatherer {
  let count = 0;
  let classCounts: number[] | undefined;
  let sums: ExactSum[] = [];
  let squares: ExactSum[] = [];
  return {
    add({ count: rows, prediction, label }) {
      count += rows;
      const { width, values } = label;
      if (width === 1 && prediction.width > 1) {
        classCounts ??= Array<number>(prediction.width).fill(0);
        for (let row = 0; row < rows; row++) classCounts[values[row]]++;
        return;
      }
      if (sums.length === 0) {
        sums = Array.from({ length: width }, createExactSum);
        squares = withVariances ? Array.from({ length: width }, createExactSum) : [];
      }
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < width; column++) {
          const y = values[row * width + column];
          sums[column].add(y);
          if (withVariances) squares[column].addProduct(y, y);
        }
      }
    },
    moments: () => ({
      count,
      sums: classCounts ?? sums.map((sum) => sum.over(1n)),
      means: classCounts?.map((of) => of / count) ?? sums.map((sum) => sum.over(BigInt(count))),
      variances: squares.map((square, column) => spread(sums[column], square, BigInt(count), 2n)),
      squares: squares.map((square, column) => spread(sums[column], square, BigInt(count), 1n)),
    }),
  };
}

/** (n Σy² − (Σy)²) / n^power, as one ratio of integers: the sum of squares about the mean, or their mean; one rounding. */
function spread(sum: ExactSum, square: ExactSum, count: bigint, power: bigint): number {
  const first = sum.units();
  const second = square.units();
  if (first === undefined || second === undefined) return Number.NaN;
  return roundRatio(((count * second) << UNIT_EXPONENT) - first * first, (count ** power) << (2n * UNIT_EXPONENT));
}
