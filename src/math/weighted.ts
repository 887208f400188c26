import type { ExactSum } from './exact-sum.ts';

/** Numbers with 0 in the place of those of weight 0, which are as if they were not there: also infinite ones. */
export const counted = (values: Float64Array, weights: Float64Array | undefined): Float64Array =>
  weights === undefined ? values : values.map((value, index) => (weights[index] === 0 ? 0 : value));

/** Adds each number times its weight, or once. */
export function addWeighted(sum: ExactSum, values: Float64Array, weights: Float64Array | undefined): void {
  if (weights === undefined) sum.addAll(values);
  else sum.addProducts(counted(values, weights), weights);
}

export const negated = (values: Float64Array): Float64Array => values.map((value) => -value);
