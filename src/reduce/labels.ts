import type { Pairs } from '../block.ts';
import { holdsIndices, type LabelMoments, type Shape } from '../loss.ts';
import { createExactSum, type ExactSum, toUnits, UNIT_EXPONENT } from '../math/exact-sum.ts';
import { roundRatio } from '../math/ratio.ts';

/** Gathers what the labels' best constant prediction follows from, in one pass and exactly. */
export interface LabelGatherer {
  /** Rows of an ignored class, those marked 1, are left out. */
  add(pairs: Pairs, ignored?: Uint8Array): void;
  moments(): LabelMoments;
}

/** Means, and where asked variances, of each target column; of class indices the share of each class. */
export function createLabelGatherer(shape: Shape, withVariances: boolean): LabelGatherer {
  const weights = createExactSum();
  let sums: ExactSum[] = [];
  let squares: Squares[] = [];

  return {
    add({ count, prediction, label, weight }, ignored) {
      const { width, values } = label;
      const isIndex = holdsIndices(shape, prediction, label);
      if (sums.length === 0) {
        sums = Array.from({ length: isIndex ? prediction.width : width }, createExactSum);
        squares = withVariances ? sums.map(createSquares) : [];
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
    moments: () => ({
      count: weights.over(1n),
      sums: sums.map((sum) => sum.over(1n)),
      means: sums.map((sum) => sum.overSum(weights, 1n)),
      variances: squares.map((square, column) => square.about(sums[column], weights, 2n)),
      squares: squares.map((square, column) => square.about(sums[column], weights, 1n)),
    }),
  };
}

/** The exact sum of w y². */
interface Squares {
  add(weight: number, y: number): void;
  /** (Σw Σwy² − (Σwy)²) / (Σw)^power: the sum of squares about the mean, or their mean; one ratio, one rounding. */
  about(sum: ExactSum, weights: ExactSum, power: bigint): number;
}

// y² is in units of 2^-2148 as every exact sum; w y² in units of 2^-3222.
const WEIGHT_EXPONENT = 1074n;

function createSquares(): Squares {
  const plain = createExactSum();
  let weighted = 0n;
  return {
    add(weight, y) {
      if (weight === 1 || !Number.isFinite(y)) plain.addProduct(y, y);
      else weighted += toUnits(weight) * toUnits(y) ** 2n;
    },
    about(sum, weights, power) {
      const [first, second, total] = [sum.units(), plain.units(), weights.units()];
      if (first === undefined || second === undefined || total === undefined) return Number.NaN;
      const all = (second << WEIGHT_EXPONENT) + weighted;
      // Σw Σwy² and (Σwy)², both in units of 2^-5370.
      const numerator = total * all - ((first * first) << WEIGHT_EXPONENT);
      return roundRatio(numerator, (total ** power) << (5370n - power * UNIT_EXPONENT));
    },
  };
}
