/**
 * The quantile of sorted numbers at `probability`, linear between neighbours: numpy's default, type 7 of R. J. Hyndman and
 * Y. Fan, Sample quantiles in statistical packages, 1996.
 */
export function quantile(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  const fraction = position - below;
  if (fraction === 0 || low === high) return low;
  const step = high - low;
  return step < Infinity || high === Infinity ? low + step * fraction : low * (1 - fraction) + high * fraction;
}
