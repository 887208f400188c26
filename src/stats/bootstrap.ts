import { createDraw } from '../math/draws.ts';
import type { Estimate, Transform, Units } from './units.ts';

export const RESAMPLES = 10_000;

/**
 * How far the headlines of resamples lie from that of the units, in standard errors of their own, sorted: the distances of the
 * studentised bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, 12.5). As many units are drawn, with
 * replacement, as there are.
 */
export function bootstrapDistances(
  { costs, others, counts }: Units,
  transform: Transform,
  { value }: Estimate,
  isCompared: boolean,
  seed: number,
): Float64Array {
  const count = costs.length;
  const weight = sumOf(counts);
  const [mean, otherMean] = [sumOf(costs) / weight, sumOf(others) / weight];
  const own = costs.map((cost, unit) => cost - mean * counts[unit]);
  const other = others.map((cost, unit) => cost - otherMean * counts[unit]);
  const draw = createDraw(seed);
  const drawn = new Uint32Array(count);

  const distance = (): number => {
    draw(drawn, count);
    // The sums of the residuals a and b and of the counts w, and of their products.
    let [a, b, w, aa, bb, ab, aw, bw, ww] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let index = 0; index < count; index++) {
      const unit = drawn[index];
      const x = own[unit];
      const z = counts[unit];
      a += x;
      w += z;
      aa += x * x;
      aw += x * z;
      ww += z * z;
      if (!isCompared) continue;
      const y = other[unit];
      b += y;
      bb += y * y;
      ab += x * y;
      bw += y * z;
    }
    const [moved, otherMoved] = [mean + a / w, otherMean + b / w];
    const slope = transform.slope(moved);
    const otherSlope = isCompared ? transform.slope(otherMoved) : 0;
    const shift = (slope * a - otherSlope * b) / w;
    const squares =
      slope * slope * aa +
      otherSlope * otherSlope * bb -
      2 * slope * otherSlope * ab -
      2 * shift * (slope * aw - otherSlope * bw) +
      shift * shift * ww;
    const difference = transform.value(moved) - (isCompared ? transform.value(otherMoved) : 0) - value;
    const error = Math.sqrt((Math.max(0, squares) * count) / (count - 1)) / w;
    // Units that are all alike say nothing of their error: what moved with them lies as far out as it may.
    return error > 0 ? difference / error : difference === 0 ? 0 : Math.sign(difference) * Infinity;
  };
  return Float64Array.from({ length: RESAMPLES }, distance).sort();
}

/** The number below which a share `p` of sorted numbers lies: number (R + 1) p of them, between two where that is no whole number. */
export function orderStatistic(sorted: Float64Array, p: number): number {
  const rank = Math.min(Math.max((sorted.length + 1) * p, 1), sorted.length);
  const below = Math.floor(rank);
  const [low, high] = [sorted[below - 1], sorted[Math.min(below, sorted.length - 1)]];
  return rank === below || low === high ? low : low + (rank - below) * (high - low);
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
