import { createExactSum } from './exact-sum.ts';

/**
 * The quantile of sorted numbers of which each counts as often as its weight: the inverse of their distribution function, and
 * the middle of the two neighbours where it is flat. Of equal weights the median is the usual one. As scikit-learn weighs
 * percentiles; R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, 1996, type 2.
 *
 * @param weights 0 or more each, as many as `sorted`; those of 0 are as if they were not there.
 */
export function weightedQuantile(sorted: Float64Array, weights: Float64Array, probability: number): number {
  const counted = [...sorted.keys()].filter((index) => weights[index] > 0);
  const wanted = probability * sumOf(weights);
  const prefixOf = createPrefixes(weights);
  // An ordinary sum tells most places from those that must be looked at.
  const doubt = weights.length * Number.EPSILON * wanted;
  let near = 0;
  for (const [position, index] of counted.entries()) {
    near += weights[index];
    if (position === counted.length - 1 || near > wanted + doubt) return sorted[index];
    if (near < wanted - doubt) continue;
    const below = prefixOf(index);
    if (below > wanted) return sorted[index];
    if (below === wanted) return middle(sorted[index], sorted[counted[position + 1]]);
  }
  return Number.NaN;
}

function sumOf(weights: Float64Array): number {
  const sum = createExactSum();
  sum.addAll(weights);
  return sum.over(1n);
}

/** What gives the sum of the weights up to one index and later ones in turn, exact and rounded once: no order of equals changes it. */
function createPrefixes(weights: Float64Array): (index: number) => number {
  const sum = createExactSum();
  let end = 0;
  return (index) => {
    sum.addAll(weights.subarray(end, index + 1));
    end = index + 1;
    return sum.over(1n);
  };
}

/** The mean of two numbers, also where their sum is beyond the largest double. */
function middle(low: number, high: number): number {
  const sum = low + high;
  return Number.isFinite(sum) ? sum / 2 : low / 2 + high / 2;
}

/** Numbers in ascending order, and the weight of each beside it; of equal numbers the lighter first, whatever their order was. */
export function sortWithWeights(
  numbers: Float64Array,
  weights: Float64Array,
): { readonly values: Float64Array; readonly weights: Float64Array } {
  const order = Uint32Array.from(numbers, (_, index) => index).sort(
    (a, b) => numbers[a] - numbers[b] || weights[a] - weights[b] || 1 / numbers[a] - 1 / numbers[b],
  );
  return {
    values: Float64Array.from(order, (index) => numbers[index]),
    weights: Float64Array.from(order, (index) => weights[index]),
  };
}
