import { parseDecimal } from '../math/decimal.ts';
import { hint, problem } from '../problem/problem.ts';
import type { Change, RowChanges } from '../result/comparison.ts';
import type { Interval } from '../result/interval.ts';
import type { Outcome, Verdict } from '../result/verdict.ts';

/** Which way a headline is better. */
type Better = 'lower' | 'higher';

/** What a difference shows: that one is better only where all of its interval lies on one side of 0. */
export function judgeDifference({ interval }: Pick<RowChanges, 'interval'>, better: Better): Change['outcome'] {
  if ('reason' in interval) return 'undecided';
  const [best, worst] = inWorseDirection(interval, better);
  return worst < 0 ? 'better' : best > 0 ? 'worse' : 'undecided';
}

/** How much worse a model may be, for what `--non-inferiority` says. Throws UserError where that is no number of 0 or more. */
export function parseMargin(text: string): number {
  const margin = parseDecimal(text);
  if (margin !== undefined && margin >= 0 && Number.isFinite(margin)) return margin;
  const hints = text.endsWith('%')
    ? [hint('margin-in-units', {})]
    : margin !== undefined
      ? [hint('margin-is-how-much-worse', {})]
      : [];
  throw problem('not-a-margin', { text }, { hints });
}

/** The difference in the direction that is worse: passed where its interval is at most the margin, failed where it is above. */
export function judgeMargin(
  name: string,
  { difference, interval }: Pick<RowChanges, 'difference' | 'interval'>,
  margin: number,
  better: Better,
  n: number,
): Verdict {
  return {
    name,
    term: 'difference',
    value: better === 'higher' ? -difference || 0 : difference,
    operator: '>',
    bound: margin,
    outcome: outcomeOf(interval, margin, better),
    n,
    interval: 'reason' in interval ? interval : turned(interval, better),
  };
}

function outcomeOf(interval: RowChanges['interval'], margin: number, better: Better): Outcome {
  if ('reason' in interval) return 'inconclusive';
  const [best, worst] = inWorseDirection(interval, better);
  return worst <= margin ? 'passed' : best > margin ? 'failed' : 'inconclusive';
}

/** The ends of an interval as costs: the better one first. */
function inWorseDirection({ low, high }: Interval, better: Better): readonly [best: number, worst: number] {
  return better === 'higher' ? [-high, -low] : [low, high];
}

function turned(interval: Interval, better: Better): Interval {
  const [low, high] = inWorseDirection(interval, better);
  return { ...interval, low, high };
}
