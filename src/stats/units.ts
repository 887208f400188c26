import type { Moments } from './moments.ts';

/** What rows add to the quotient that a mean is: a cost above, and of another model one too, and a count below; by default 0 and 1. */
export interface Counted {
  readonly costs: Float64Array;
  readonly others?: Float64Array | undefined;
  readonly counts?: Float64Array | undefined;
}

/** What would be drawn anew to see how sure a headline is: rows, or whole clusters of rows. */
export type Units = Required<{ readonly [K in keyof Counted]: Float64Array }>;

/** How a headline follows from the mean of the losses, and its derivative. */
export interface Transform {
  value(mean: number): number;
  slope(mean: number): number;
}

/** A headline, or how far it lies above that of another model, with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/**
 * The headline of units, whose costs, others and counts the moments are of, and its standard error by the delta method. `isCompared`:
 * the difference of the headlines of both models.
 */
export function estimate(moments: Moments, transform: Transform, isCompared: boolean): Estimate {
  const [cost, other, weight] = moments.means();
  const [mean, otherMean] = [cost / weight, other / weight];
  const slopes = [transform.slope(mean), isCompared ? transform.slope(otherMean) : 0];
  const count = moments.count();
  const squares = moments.squares([slopes[0], -slopes[1], slopes[1] * otherMean - slopes[0] * mean]);
  return {
    value: transform.value(mean) - (isCompared ? transform.value(otherMean) : 0),
    error: Math.sqrt(squares / (count * (count - 1))) / weight,
  };
}
