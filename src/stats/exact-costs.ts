import { cellsOf } from '../loss/cells.ts';
import type { Loss } from '../loss/loss.ts';
import type { Values } from '../loss/parameter.ts';
import { createDistanceSum } from '../math/distance-sums.ts';
import type { Fraction } from '../math/fraction.ts';
import type { Mergeable } from '../math/saved.ts';
import type { Pairs } from '../rows/block.ts';

/** The exact sum of the distances that losses are a multiple of. */
export interface ExactCosts extends Mergeable<readonly unknown[]> {
  add(pairs: Pairs): void;
  /** Undefined where one was infinite or NaN. */
  total(): Fraction | undefined;
}

/** Undefined for a loss that is no multiple of one. */
export function createExactCosts({ shape, distance }: Loss, values: Values): ExactCosts | undefined {
  const own = distance?.(values);
  if (own === undefined) return undefined;
  const sum = createDistanceSum(own);
  return {
    ...sum,
    add({ count, roles }) {
      const { predictions, labels, weights } = cellsOf(shape, { count, ...roles });
      sum.add(predictions, labels, weights);
    },
  };
}
