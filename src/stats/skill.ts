import type { BestConstant, Statistic } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import { type Fraction, isZero, minus, over, rounded, roundedComplementOfRoot } from '../math/fraction.ts';
import type { Summary } from '../result/summary.ts';
import { baseOf, formOf, isOfSum, statisticOfConstant } from './statistic.ts';

/** What rows cost and what their best constant does, as means, and as exact sums where there are such. */
export interface Costs {
  readonly mean: number;
  readonly best: number;
  readonly exact: { readonly own: Fraction; readonly best: Fraction } | undefined;
}

/** mean / best: a quotient of exact sums, rounded once. */
export function shareOf({ mean, best, exact }: Costs): number {
  return exact && exact.best.numerator > 0n ? rounded(over(exact.own, exact.best)) : mean / best;
}

/** 1 − mean / best, rounded once. */
function gainOf({ mean, best, exact }: Costs): number {
  if (exact === undefined || exact.best.numerator < 0n) return (best - mean) / best;
  if (isZero(exact.best)) return isZero(exact.own) ? Number.NaN : -Infinity;
  return rounded(over(minus(exact.best, exact.own), exact.best));
}

/**
 * The gain on the best constant. Labels that are all alike leave nothing to gain: −∞ or NaN; `forceFinite` makes 0 or 1 of it,
 * and fewer rows than `minRows` have no skill, as in scikit-learn.
 */
export function skillOf({ values }: Pick<Resolved, 'values'>, n: number, costs: Costs): number {
  if (typeof values.minRows === 'number' && n < values.minRows) return Number.NaN;
  const { mean, best, exact } = costs;
  const isFlat = exact ? isZero(exact.best) : best === 0;
  if (!isFlat || values.forceFinite !== true) return gainOf(costs);
  return (exact ? isZero(exact.own) : mean === 0) ? 1 : 0;
}

/** The mean over the summaries of the output columns of some number of each. */
export type OverColumns = (of: (part: Summary) => number | undefined) => number;

/** What a headline and its best constant have in common. */
interface Compared {
  readonly resolved: Resolved;
  /** The statistic that is the headline. */
  readonly known: Statistic;
  readonly headline: number;
  readonly constant: BestConstant | undefined;
  readonly costs: Costs | undefined;
  statisticOf(kind: Statistic): number;
  /** Where the headline is a mean over columns. */
  readonly overColumns: OverColumns | undefined;
}

/**
 * The best constant by the headline, and the skill. What a headline like a median is of the losses, a constant's is not:
 * they are compared by their means.
 */
export function compareWithConstant({
  resolved,
  known,
  headline,
  constant,
  costs,
  statisticOf,
  overColumns,
}: Compared): Pick<Summary, 'constant' | 'skill'> {
  const rule = resolved.loss.constant?.(resolved.values);
  if (constant === undefined || (rule?.from === 'labels' && rule.isOther === true))
    return { constant: undefined, skill: undefined };
  const comparable = isOfSum(known) ? known : 'mean';
  const byColumns = isOfSum(known) ? overColumns : undefined;
  const best =
    byColumns?.((part) => part.constant?.loss) ?? statisticOfConstant(comparable, constant, baseOf(resolved));
  const own = byColumns ? headline : statisticOf(comparable);
  const exact = byColumns ? undefined : costs?.exact;
  const skill = (): number => {
    const form = formOf(comparable);
    if (exact === undefined || exact.best.numerator <= 0n || form === 'power') return (best - own) / best;
    return form === 'root' ? roundedComplementOfRoot(over(exact.own, exact.best)) : gainOf({ mean: own, best, exact });
  };
  return {
    constant: Number.isNaN(best) ? undefined : { prediction: constant.prediction, loss: best },
    // Nothing to gain on a constant that costs nothing; a guard inside the logarithm may even take it below 0.
    skill: known === 'skill' ? headline : best > 0 ? skill() : undefined,
  };
}
