import type { BestConstant, Statistic } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import type { Summary } from '../result/summary.ts';
import { baseOf, isOfSum, statisticOfConstant } from './statistic.ts';

/**
 * 1 − mean / constant. Labels that are all alike leave nothing to gain: −∞ or NaN; `forceFinite` makes 0 or 1 of it, and fewer
 * rows than `minRows` have no skill, as in scikit-learn.
 */
export function skillOf({ values }: Pick<Resolved, 'values'>, n: number, mean: number, constant: number): number {
  if (typeof values.minRows === 'number' && n < values.minRows) return Number.NaN;
  if (constant === 0 && values.forceFinite === true) return mean === 0 ? 1 : 0;
  return (constant - mean) / constant;
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
  statisticOf,
  overColumns,
}: Compared): Pick<Summary, 'constant' | 'skill'> {
  const rule = resolved.loss.constant?.(resolved.values);
  if (constant === undefined || (rule?.from === 'labels' && rule.isOther === true))
    return { constant: undefined, skill: undefined };
  const comparable = isOfSum(known) ? known : 'mean';
  const byColumns = isOfSum(known) ? overColumns : undefined;
  const own = byColumns ? headline : statisticOf(comparable);
  const best =
    byColumns?.((part) => part.constant?.loss) ?? statisticOfConstant(comparable, constant, baseOf(resolved));
  return {
    constant: Number.isNaN(best) ? undefined : { prediction: constant.prediction, loss: best },
    // Nothing to gain on a constant that costs nothing; a guard inside the logarithm may even take it below 0.
    skill: known === 'skill' ? headline : best > 0 ? (best - own) / best : undefined,
  };
}
