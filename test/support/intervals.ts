import type { Transform, Units } from '../../src/stats/units.ts';
import type { BootstrapCase } from '../fixtures/intervals.ts';

export const transforms: Readonly<Record<BootstrapCase['transform'], Transform>> = {
  mean: { value: (mean) => mean, slope: () => 1 },
  root: { value: Math.sqrt, slope: (mean) => 0.5 / Math.sqrt(mean) },
  exp: { value: Math.exp, slope: Math.exp },
};

/** The rows of a case, or the sums of its clusters. */
export function unitsOf({ costs, others, counts, clusters }: BootstrapCase): Units {
  const gather = (values: readonly number[]): Float64Array => {
    if (clusters === null) return Float64Array.from(values);
    const sums = new Float64Array(Math.max(...clusters) + 1);
    clusters.forEach((cluster, row) => {
      sums[cluster] += values[row];
    });
    return sums;
  };
  return {
    costs: gather(costs),
    others: gather(others ?? costs.map(() => 0)),
    counts: gather(counts ?? costs.map(() => 1)),
  };
}
