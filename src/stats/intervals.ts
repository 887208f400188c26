import { normalQuantile } from '../math/normal-quantile.ts';
import { studentQuantile } from '../math/student-quantile.ts';
import type { Interval } from '../result/interval.ts';
import { bootstrapDistances, orderStatistic } from './bootstrap.ts';
import type { Moments } from './moments.ts';
import { pairedEnds, wilsonEnds } from './proportion.ts';
import { estimate, type Transform, type Units } from './units.ts';

/** Up to so many units are drawn anew; of more the mean is as good as normal, and they are not kept. */
export const MOST_DRAWN = 10_000;

type Ends = Pick<Interval, 'low' | 'high' | 'method'>;

/** The interval of a share, or of how two shares of the same rows differ; `tail` is the chance to lie beyond either end. */
export function intervalOfShares(
  { more, fewer, count }: { readonly more: number; readonly fewer: number; readonly count: number },
  transform: Transform,
  isCompared: boolean,
  tail: number,
): Ends {
  const z = normalQuantile(1 - tail);
  const ends = isCompared ? pairedEnds(more, fewer, count, z) : wilsonEnds(more, count, z);
  const base = isCompared ? transform.value(0) : 0;
  const [a, b] = ends.map((end) => transform.value(end) - base);
  return { low: Math.min(a, b), high: Math.max(a, b), method: isCompared ? 'bonett-price' : 'wilson' };
}

/** The interval of a headline of units: by draws of them where they are few and kept, else Student's. */
export function intervalOfUnits(
  units: Units | undefined,
  moments: Moments,
  transform: Transform,
  { isCompared, tail, seed }: { readonly isCompared: boolean; readonly tail: number; readonly seed: number },
): Ends {
  const center = estimate(moments, transform, isCompared);
  const count = moments.count();
  if (units === undefined || count > MOST_DRAWN) {
    const half = center.error * studentQuantile(1 - tail, count - 1);
    return { low: center.value - half, high: center.value + half, method: 'student-t' };
  }
  const distances = bootstrapDistances(units, transform, center, isCompared, seed);
  return {
    low: center.value - center.error * orderStatistic(distances, 1 - tail),
    high: center.value - center.error * orderStatistic(distances, tail),
    method: 'bootstrap-t',
  };
}
