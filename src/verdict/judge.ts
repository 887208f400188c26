import { hint, problem } from '../problem/problem.ts';
import { compareRanks, type GroupColumn, type GroupList, groupsIn, nameGroup, rankOf } from '../result/group.ts';
import type { Interval, IntervalTerm, NoInterval } from '../result/interval.ts';
import type { Report } from '../result/report.ts';
import type { Run } from '../result/run.ts';
import type { Summary } from '../result/summary.ts';
import type { Outcome, Verdict } from '../result/verdict.ts';
import { type Args, message } from '../words/message.ts';
import { applyLimits } from './apply-limits.ts';
import type { Judging } from './judging.ts';
import type { Limit } from './limit.ts';
import { numberOfTerm } from './terms.ts';

const BY_CONFIDENCE = [message('flag', { name: 'confidence' })];

const BY_VALUE: Judging = { byInterval: false };

/** Holds a summary against a limit. Throws UserError where the run has no such number: what cannot be judged never passes. */
export function judge(name: string, limit: Limit, summary: Summary, judging: Judging = BY_VALUE): Verdict {
  const value = termOf(limit, summary);
  if (value === undefined) throw problem('no-such-number', { name, term: limit.term });
  checkNumber(value, { name, term: limit.term }, judging);
  return {
    name,
    term: limit.term,
    value,
    operator: limit.operator,
    bound: limit.bound,
    n: summary.n,
    ...(judging.byInterval ? decide(name, limit, value, summary, judging) : { outcome: outcomeOf(value, limit) }),
  };
}

/** Throws UserError for NaN, unless it is a value. */
function checkNumber(value: number, what: Args<'nan-cannot-be-judged'>, { allowNan }: Judging): void {
  if (Number.isNaN(value) && !allowNan)
    throw problem('nan-cannot-be-judged', what, { hints: [hint('nan-fails-limits', {}, { 'allow-nan': true })] });
}

/** What the interval of a value makes of a limit. Throws UserError where it has none by its nature. */
function decide(
  name: string,
  limit: Limit,
  value: number,
  summary: Summary,
  { inconclusive }: Judging,
): Pick<Verdict, 'outcome' | 'interval' | 'isSettled'> {
  const term = INTERVAL_TERMS.find((known) => known === limit.term);
  const interval = term && summary.intervalOf?.(term);
  if (interval === undefined)
    throw problem(
      'term-without-interval',
      { name, term: limit.term },
      { within: BY_CONFIDENCE, hints: [hint('terms-with-interval', { terms: INTERVAL_TERMS })] },
    );
  const outcome = outcomeOfInterval(value, interval, limit);
  if (outcome !== 'inconclusive' || inconclusive === undefined) return { outcome, interval };
  return { outcome: inconclusive === 'pass' ? 'passed' : 'failed', interval, isSettled: true };
}

const INTERVAL_TERMS: readonly IntervalTerm[] = ['mean', 'sum', 'headline', 'accuracy'];

/** Passed where all of an interval keeps the limit, failed where none of it does. A value that is not finite speaks for itself. */
function outcomeOfInterval(value: number, interval: Interval | NoInterval, limit: Limit): Outcome {
  if (!Number.isFinite(value)) return outcomeOf(value, limit);
  if ('reason' in interval) return 'inconclusive';
  const [low, high] = [outcomeOf(interval.low, limit), outcomeOf(interval.high, limit)];
  return low === high ? low : 'inconclusive';
}

/** The verdicts of every run under the limits that are about it. Throws UserError as judge and applyLimits do. */
export function judgeAll(
  runs: readonly Run[],
  limits: readonly Limit[],
  report: Report,
  columns: readonly GroupColumn[] = [],
  judging: Judging = BY_VALUE,
): Verdict[] {
  if (judging.byInterval && limits.some(({ term }) => term === 'worst-group'))
    throw problem('groups-without-interval', {}, { within: BY_CONFIDENCE, hints: [hint('limit-apart', {})] });
  return applyLimits(runs, limits).flatMap(({ run, limits: own }, index) =>
    own.map((limit) =>
      limit.term === 'worst-group'
        ? judgeGroups(run, limit, report.groups, index, { columns, judging })
        : judge(run.label, limit, report.summaries[index], judging),
    ),
  );
}

/** Holds the worst group of a run against a limit. */
function judgeGroups(
  { label, resolved }: Run,
  limit: Limit,
  groups: GroupList,
  index: number,
  { columns, judging }: { readonly columns: readonly GroupColumn[]; readonly judging: Judging },
): Verdict {
  const compare = compareRanks(resolved);
  let worst = groups.at(0);
  for (const group of groupsIn(groups))
    if (compare(rankOf(group.summaries[index]), rankOf(worst.summaries[index])) < 0) worst = group;
  const summary = worst.summaries[index];
  const value = rankOf(summary);
  const group = nameGroup(columns, worst.key, '(missing)');
  checkNumber(value, { name: label, term: limit.term, group }, judging);
  return {
    name: label,
    term: limit.term,
    value,
    operator: limit.operator,
    bound: limit.bound,
    outcome: outcomeOf(value, limit),
    n: summary.n,
    group,
  };
}

/** Passed where the condition to fail is surely not met: NaN passes nothing. */
const outcomeOf = (value: number, limit: Limit): Outcome => (passesLimit(value, limit) ? 'passed' : 'failed');

/** Whether a value keeps a limit. NaN keeps none. */
export function passesLimit(value: number, { operator, bound }: Limit): boolean {
  switch (operator) {
    case '>':
      return value <= bound;
    case '>=':
      return value < bound;
    case '<':
      return value >= bound;
    case '<=':
      return value > bound;
  }
}

function termOf({ term, percent, worst }: Limit, summary: Summary): number | undefined {
  if (percent !== undefined) return summary.quantiles.get(percent);
  if (worst !== undefined) return summary.sharesOfWorst?.get(worst);
  return numberOfTerm(term, summary);
}
