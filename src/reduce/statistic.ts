import type { BestConstant, Statistic } from '../loss.ts';
import type { ExactSum } from '../math/exact-sum.ts';

/** A statistic as the sum of the losses times `numerator` over `denominator`, over n for a mean, and the root where it says so. */
interface Recipe {
  readonly of: 'mean' | 'sum';
  readonly numerator: 1 | 2;
  readonly denominator: 1n | 2n;
  readonly root?: true;
}

const RECIPES: Readonly<Record<Statistic, Recipe>> = {
  mean: { of: 'mean', numerator: 1, denominator: 1n },
  sum: { of: 'sum', numerator: 1, denominator: 1n },
  'half-mean': { of: 'mean', numerator: 1, denominator: 2n },
  'half-sum': { of: 'sum', numerator: 1, denominator: 2n },
  'double-mean': { of: 'mean', numerator: 2, denominator: 1n },
  'double-sum': { of: 'sum', numerator: 2, denominator: 1n },
  'root-mean': { of: 'mean', numerator: 1, denominator: 1n, root: true },
};

/**
 * A statistic of losses, from their exact sum and what a mean divides it by, a count or the exact sum of the weights:
 * rounded once, and a root once more, as √mean is.
 */
export function statisticOfSum(kind: Statistic, total: ExactSum, by: number | ExactSum): number {
  const { of, numerator, denominator, root } = RECIPES[kind];
  const value = numerator * (of === 'sum' ? total.over(denominator) : meanOf(total, by, denominator));
  return root ? Math.sqrt(value) : value;
}

/** The same statistic of the losses of a constant prediction. */
export function statisticOfConstant(kind: Statistic, { mean, sum }: BestConstant): number {
  const { of, numerator, denominator, root } = RECIPES[kind];
  const value = ((of === 'mean' ? mean : sum) * numerator) / Number(denominator);
  return root ? Math.sqrt(value) : value;
}

/** The mean, divided by `factor` once more. */
export function meanOf(total: ExactSum, by: number | ExactSum, factor = 1n): number {
  return typeof by === 'number' ? total.over(factor * BigInt(by)) : total.overSum(by, factor);
}
