import { createExactSum } from './exact-sum.ts';
import type { Fraction } from './fraction.ts';

/** The mean of numbers of which each counts as often as its weight, or once; exact sums, rounded once. */
export function weightedMean(numbers: Float64Array, weights: Float64Array | undefined): number {
  const { sum, total } = sumsOf(numbers, weights);
  return sum.overSum(total, 1n);
}

/** The same mean as it is; undefined of no numbers, and of one that is infinite or NaN. */
export function exactMean(numbers: Float64Array, weights: Float64Array | undefined): Fraction | undefined {
  const { sum, total } = sumsOf(numbers, weights);
  const [numerator, denominator] = [sum.units(), total.units()];
  return numerator === undefined || !denominator ? undefined : { numerator, denominator };
}

function sumsOf(numbers: Float64Array, weights: Float64Array | undefined) {
  const sum = createExactSum();
  const total = createExactSum();
  for (let index = 0; index < numbers.length; index++) {
    const weight = weights?.[index] ?? 1;
    if (weight === 0) continue;
    total.add(weight);
    sum.addProduct(weight, numbers[index]);
  }
  return { sum, total };
}
