import type { Comoments } from './comoments.ts';

/**
 * What would be drawn anew to see how sure a headline is: rows, or whole clusters of rows. A headline follows from a quotient of
 * sums, to which each unit adds a cost above and a count below. The costs of another model stand beside those that are compared with it.
 */
export interface Units {
  readonly costs: Float64Array;
  readonly others: Float64Array;
  readonly counts: Float64Array;
}

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
export function estimate(moments: Comoments, transform: Transform, isCompared: boolean): Estimate {
  const [cost, other, weight] = moments.means();
  const [mean, otherMean] = [cost / weight, other / weight];
  const slopes = [transform.slope(mean), isCompared ? transform.slope(otherMean) : 0];
  const factors = [slopes[0], -slopes[1], slopes[1] * otherMean - slopes[0] * mean];
  const count = moments.count();
  return {
    value: transform.value(mean) - (isCompared ? transform.value(otherMean) : 0),
    error: Math.sqrt(moments.squares(factors) / (count * (count - 1))) / weight,
  };
}
