import { createExactSum, type ExactSum, toUnits, UNIT_EXPONENT } from './exact-sum.ts';
import { roundRatio } from './ratio.ts';
import { loadUnits, type Mergeable, type SavedSum, saveUnits } from './saved.ts';

/** Σy² of rows that count once, and Σwy² of the others. */
export type SavedSquares = readonly [plain: SavedSum, weighted: SavedSum];

/** The exact sum of w y². */
export interface Squares extends Mergeable<SavedSquares> {
  add(weight: number, y: number): void;
  /** Adds each y of an array once. */
  addAll(values: Float64Array): void;
  /** Σwy², rounded once. */
  sum(): number;
  /** (Σw Σwy² − (Σwy)²) / (Σw)^power: the sum of squares about the mean, or their mean; one ratio, one rounding. */
  about(sum: ExactSum, weights: ExactSum, power: bigint): number;
}

// y² is in units of 2^-2148 as every exact sum; w y² in units of 2^-3222.
const WEIGHT_EXPONENT = 1074n;
const EXPONENT = -Number(UNIT_EXPONENT + WEIGHT_EXPONENT);

export function createSquares(): Squares {
  const plain = createExactSum();
  let weighted = 0n;
  return {
    add(weight, y) {
      if (weight === 1 || !Number.isFinite(y)) plain.addProduct(y, y);
      else weighted += toUnits(weight) * toUnits(y) ** 2n;
    },
    addAll: plain.addSquares,
    merge([own, others]) {
      plain.merge(own);
      weighted += loadUnits(others, EXPONENT);
    },
    save: () => [plain.save(), saveUnits(weighted, EXPONENT)],
    sum() {
      const units = plain.units();
      if (units === undefined) return plain.over(1n);
      return roundRatio((units << WEIGHT_EXPONENT) + weighted, 1n << (UNIT_EXPONENT + WEIGHT_EXPONENT));
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
