import { normalQuantile } from './normal-quantile.ts';

/**
 * The number below which Student's t of `freedom` degrees lies with probability `p`, from 100 degrees on to ten digits: Abramowitz and
 * Stegun 26.7.5, the first terms of a series in 1 / `freedom`. Throws RangeError for fewer.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (freedom < 100) throw new RangeError(`too few degrees of freedom for the series: ${freedom}`);
  const z = normalQuantile(p);
  const square = z * z;
  const terms = [
    (z * (square + 1)) / 4,
    (z * ((5 * square + 16) * square + 3)) / 96,
    (z * (((3 * square + 19) * square + 17) * square - 15)) / 384,
    (z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945)) / 92160,
  ];
  return terms.reduceRight((sum, term) => (sum + term) / freedom, 0) + z;
}
