import { createExactSum } from './exact-sum.ts';

/** The mean of numbers of which each counts as often as its weight, or once; exact sums, rounded once. */
export function weightedMean(numbers: Float64Array, weights: Float64Array | undefined): number {
  const sum = createExactSum();
  const total = createExactSum();
  for (let index = 0; index < numbers.length; index++) {
    const weight = weights?.[index] ?? 1;
    if (weight === 0) continue;
    total.add(weight);
    sum.addProduct(weight, numbers[index]);
  }
  return sum.overSum(total, 1n);
}
