import type { BestConstant, Statistic } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import { type ReadSum, UNIT_EXPONENT } from '../math/exact-sum.ts';
import { roundRatio } from '../math/ratio.ts';
import type { Transform } from './units.ts';

/** A statistic as the sum of the losses times `numerator` over `denominator`, over n for a mean, and the root or the power where it says so. */
interface Recipe {
  readonly of: 'mean' | 'sum';
  readonly numerator: 1 | 2;
  readonly denominator: 1n | 2n;
  readonly after?: 'root' | 'power';
}

const RECIPES = {
  mean: { of: 'mean', numerator: 1, denominator: 1n },
  sum: { of: 'sum', numerator: 1, denominator: 1n },
  'half-mean': { of: 'mean', numerator: 1, denominator: 2n },
  'half-sum': { of: 'sum', numerator: 1, denominator: 2n },
  'double-mean': { of: 'mean', numerator: 2, denominator: 1n },
  'double-sum': { of: 'sum', numerator: 2, denominator: 1n },
  'root-mean': { of: 'mean', numerator: 1, denominator: 1n, after: 'root' },
  'exp-mean': { of: 'mean', numerator: 1, denominator: 1n, after: 'power' },
} as const satisfies Partial<Record<Statistic, Recipe>>;

/** A statistic that follows from the sum of the losses alone. */
export type SumStatistic = keyof typeof RECIPES;

export function isOfSum(kind: Statistic): kind is SumStatistic {
  return Object.hasOwn(RECIPES, kind);
}

/** Whether a headline divides by what the labels come to, which may be 0. */
export function comparesWithLabels(kind: Statistic | 'none'): boolean {
  return kind === 'skill' || kind === 'relative' || kind === 'tally';
}

/**
 * A statistic of losses, from their exact sum and what a mean divides it by, a count or the exact sum of the weights:
 * rounded once, and a root or a power of `base` once more, as √mean is.
 */
export function statisticOfSum(kind: SumStatistic, total: ReadSum, by: number | ReadSum, base = Math.E): number {
  const { of, numerator, denominator, after }: Recipe = RECIPES[kind];
  const value = of === 'sum' ? total.over(denominator) : meanOf(total, by, denominator);
  return finish(numerator * value, after, base);
}

/** Whether a statistic is one of the mean or of the sum; undefined for one that is neither. */
export function basisOf(kind: Statistic): 'mean' | 'sum' | undefined {
  return isOfSum(kind) ? RECIPES[kind].of : undefined;
}

/** What is done to the mean or the sum, other than a factor; undefined where nothing is. */
export const formOf = (kind: SumStatistic): 'root' | 'power' | undefined => (RECIPES[kind] as Recipe).after;

/** The same statistic of the losses of a constant prediction. */
export function statisticOfConstant(kind: SumStatistic, { mean, sum }: BestConstant, base = Math.E): number {
  const { of, numerator, denominator, after }: Recipe = RECIPES[kind];
  return finish(((of === 'mean' ? mean : sum) * numerator) / Number(denominator), after, base);
}

/** How a statistic follows from the mean of losses that weigh so much in all; undefined for one that does not, or not from it alone. */
export function transformOf(kind: Statistic, weight: number, base = Math.E): Transform | undefined {
  if (kind === 'complement') return { value: (mean) => 1 - mean, slope: () => -1 };
  if (!isOfSum(kind)) return undefined;
  const { of, numerator, denominator, after }: Recipe = RECIPES[kind];
  const scale = (numerator / Number(denominator)) * (of === 'sum' ? weight : 1);
  const value = (mean: number): number => finish(scale * mean, after, base);
  if (after === 'root') return { value, slope: (mean) => scale / (2 * value(mean)) };
  if (after === 'power') return { value, slope: (mean) => scale * Math.log(base) * value(mean) };
  return { value, slope: () => scale };
}

/** What an exponential mean is a power of, where the loss has such a parameter. */
export const baseOf = ({ values }: Resolved): number | undefined =>
  typeof values.base === 'number' ? values.base : undefined;

function finish(value: number, after: Recipe['after'], base: number): number {
  if (after === 'root') return Math.sqrt(value);
  if (after === 'power') return base === Math.E ? Math.exp(value) : base ** value;
  return value;
}

/** The mean, divided by `factor` once more. */
export function meanOf(total: ReadSum, by: number | ReadSum, factor = 1n): number {
  return typeof by === 'number' ? total.over(factor * BigInt(by)) : total.overSum(by, factor);
}

/** 1 − mean, rounded once. */
export function complementOf(total: ReadSum, by: number | ReadSum): number {
  const sum = total.units();
  const all = typeof by === 'number' ? BigInt(by) << UNIT_EXPONENT : by.units();
  return sum === undefined || !all ? 1 - meanOf(total, by) : roundRatio(all - sum, all);
}
