import { hint, problem } from '../problem/problem.ts';
import type { Interval, NoInterval } from '../result/interval.ts';
import type { Run } from '../result/run.ts';
import type { Summary } from '../result/summary.ts';
import type { Outcome, Tolerance, Verdict } from '../result/verdict.ts';
import { message } from '../words/message.ts';
import type { Baseline } from './baseline.ts';
import { passesLimit } from './judge.ts';
import type { Judging } from './judging.ts';

/** What is known of the change from the stored losses, where an interval is to decide. */
export interface Change {
  readonly isSame: boolean;
  readonly interval: Interval | NoInterval | undefined;
}

/** Holds a headline against that of a baseline: failed where it is worse by more than is tolerated. Throws UserError where an interval is to decide and there is none. */
export function judgeBaseline(
  { label, resolved }: Run,
  summary: Summary,
  stored: Baseline,
  tolerance: Tolerance,
  change: Change | undefined,
  { inconclusive }: Judging,
): Verdict {
  const value = summary.headline ?? Number.NaN;
  const isScore = resolved.better === 'higher';
  const margin = tolerance.isRelative ? (Math.abs(stored.headline) * tolerance.amount) / 100 : tolerance.amount;
  const bound = isScore ? -boundOf(-stored.headline, margin) : boundOf(stored.headline, margin);
  const operator = isScore ? '<' : '>';
  const verdict = {
    name: label,
    term: resolved.headline === 'mean' ? 'mean' : 'headline',
    value,
    operator,
    bound,
    n: summary.n,
  } as const;
  const baseline = { value: stored.headline, change: value - stored.headline, tolerance };
  const limit = { ...verdict, percent: undefined };
  if (change === undefined || !Number.isFinite(value))
    return { ...verdict, baseline, outcome: passesLimit(value, limit) ? 'passed' : 'failed' };
  const { isSame, interval } = change;
  // Exact sums of the same losses are the same, unless somebody has changed the file.
  if (isSame && value === stored.headline) return { ...verdict, baseline: { ...baseline, isSame }, outcome: 'passed' };
  if (interval === undefined)
    throw problem(
      'change-without-interval',
      { label },
      { within: [message('flag', { name: 'confidence' })], hints: [hint('compare-without', {})] },
    );
  const found = outcomeOfChange(interval, isScore, margin);
  const compared = { ...baseline, interval };
  if (found !== 'inconclusive' || inconclusive === undefined) return { ...verdict, baseline: compared, outcome: found };
  return { ...verdict, baseline: compared, outcome: inconclusive === 'pass' ? 'passed' : 'failed', isSettled: true };
}

/** The largest headline that is tolerated: in decimals as by hand, as 0.7 and 10 % make 0.77, and no less than the baseline. */
const boundOf = (headline: number, margin: number): number =>
  margin === 0 ? headline : Math.max(headline, Number((headline + margin).toPrecision(15)));

function outcomeOfChange(interval: Interval | NoInterval, isScore: boolean, margin: number): Outcome {
  if ('reason' in interval) return 'inconclusive';
  const [best, worst] = isScore ? [-interval.high, -interval.low] : [interval.low, interval.high];
  return worst <= margin ? 'passed' : best > margin ? 'failed' : 'inconclusive';
}
