import type { ReadSum } from './exact-sum.ts';
import { type Fraction, fractionOfSum, isZero, minus, over, rounded, times } from './fraction.ts';
import { createWeightedProducts, type SavedProducts, type WeightedProducts } from './weighted-products.ts';

export type SavedSquares = SavedProducts;

/** The exact sum of w y². */
export interface Squares extends Pick<WeightedProducts, 'merge' | 'save' | 'total'> {
  add(weight: number, y: number): void;
  /** Adds each y of an array by its weight, or once. */
  addAll(values: Float64Array, weights?: Float64Array): void;
  /** The mean of the squares about the mean, from Σwy and Σw as well; undefined of no weight, and where a term was infinite or NaN. */
  variance(sum: ReadSum, weights: ReadSum): Fraction | undefined;
  /** The sum of the same. */
  deviation(sum: ReadSum, weights: ReadSum): Fraction | undefined;
}

export function createSquares(): Squares {
  const { add, addAll, total, merge, save } = createWeightedProducts();
  return {
    add: (weight, y) => add(weight, y, y),
    addAll: (values, weights) => addAll(values, values, weights),
    total,
    merge,
    save,
    variance: (sum, weights) => varianceOf(total(), sum, weights),
    deviation(sum, weights) {
      const [variance, all] = [varianceOf(total(), sum, weights), fractionOfSum(weights)];
      return variance && all && times(variance, all);
    },
  };
}

/** Σwy² / Σw − (Σwy / Σw)². */
export function varianceOf(squares: Fraction | undefined, sum: ReadSum, weights: ReadSum): Fraction | undefined {
  const [own, all] = [fractionOfSum(sum), fractionOfSum(weights)];
  if (squares === undefined || own === undefined || all === undefined || isZero(all)) return undefined;
  const mean = over(own, all);
  return minus(over(squares, all), times(mean, mean));
}

/** A number that may not be there as the nearest double, else NaN. */
export const roundedOr = (value: Fraction | undefined): number => (value === undefined ? Number.NaN : rounded(value));
