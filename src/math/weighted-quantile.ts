/**
 * The quantile of sorted numbers of which each counts as often as its weight: the inverse of their distribution function, and
 * the middle of the two neighbours where it is flat. Of equal weights the median is the usual one. As scikit-learn weighs
 * percentiles; R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, 1996, type 2.
 *
 * @param weights 0 or more each, as many as `sorted`; those of 0 are as if they were not there.
 */
export function weightedQuantile(sorted: Float64Array, weights: Float64Array, probability: number): number {
  const counted = [...sorted.keys()].filter((index) => weights[index] > 0);
  let total = 0;
  for (const index of counted) total += weights[index];
  const wanted = probability * total;
  let below = 0;
  for (const [position, index] of counted.entries()) {
    below += weights[index];
    if (below > wanted || position === counted.length - 1) return sorted[index];
    if (below === wanted) return middle(sorted[index], sorted[counted[position + 1]]);
  }
  return Number.NaN;
}

/** The mean of two numbers, also where their sum is beyond the largest double. */
function middle(low: number, high: number): number {
  const sum = low + high;
  return Number.isFinite(sum) ? sum / 2 : low / 2 + high / 2;
}

/** Numbers in ascending order, and the weight of each beside it. */
export function sortWithWeights(
  numbers: Float64Array,
  weights: Float64Array,
): { readonly values: Float64Array; readonly weights: Float64Array } {
  const order = Uint32Array.from(numbers, (_, index) => index).sort((a, b) => numbers[a] - numbers[b]);
  return {
    values: Float64Array.from(order, (index) => numbers[index]),
    weights: Float64Array.from(order, (index) => weights[index]),
  };
}
