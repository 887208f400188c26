import { parseDecimal } from '../math/decimal.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, problem } from '../problem/problem.ts';
import type { CheckReport } from '../result/check.ts';
import type { GroupList } from '../result/group.ts';
import { compareRanks, type GroupColumn, groupsIn, nameGroup, rankOf } from '../result/group.ts';
import type { Interval, IntervalTerm, NoInterval } from '../result/interval.ts';
import type { Keep } from '../result/keep.ts';
import type { Report } from '../result/report.ts';
import type { Run } from '../result/run.ts';
import type { Summary } from '../result/summary.ts';
import type { Outcome, Verdict } from '../result/verdict.ts';
import { message } from '../words/message.ts';

/** A condition under which a run fails: `mean > 0.05`. */
export interface Limit {
  readonly term: string;
  readonly operator: Verdict['operator'];
  readonly bound: number;
  /** The percent of a quantile term, `median` and `p95`. */
  readonly percent: number | undefined;
  /** The number of rows of `share-of-worst(10)`. */
  readonly worst?: number | undefined;
}

/** Terms that a limit may name, beside p1 to p99 and share-of-worst(K). */
export const TERMS = ['mean', 'sum', 'median', 'max', 'n', 'skipped', 'accuracy', 'headline', 'worst-group'] as const;

const OTHER_NAMES: Readonly<Record<string, string>> = { 'skip-count': 'skipped' };

const LIMIT = /^\s*([a-z][a-z0-9-]*(?:\(\s*\d+\s*\))?)\s*(>=|<=|>|<)\s*(\S+)\s*$/i;

/** Reads `TERM OP NUMBER`. Throws UserError for any other text. */
export function parseLimit(text: string): Limit {
  const match = LIMIT.exec(text);
  if (match === null) throw problem('not-a-limit', { text }, { hints: [hint('limit-example', {})] });
  const [, word, operator, number] = match;
  const named = word.toLowerCase().replace(/\s/g, '');
  const term = OTHER_NAMES[named] ?? named;
  const worst = /^share-of-worst\(([1-9]\d{0,6})\)$/.exec(term)?.[1];
  const percent = /^p([1-9]\d?)$/.exec(term)?.[1] ?? (term === 'median' ? '50' : undefined);
  if (percent === undefined && worst === undefined && !TERMS.some((known) => known === term)) {
    const near = nearest(term, TERMS);
    throw problem(
      'unknown-term',
      { text, word, terms: TERMS },
      { hints: near === undefined ? [] : [hint('did-you-mean', { name: near })] },
    );
  }
  const bound = parseDecimal(number);
  if (bound === undefined) throw problem('bound-is-no-number', { text, number });
  return {
    term,
    operator: operator as Limit['operator'],
    bound,
    percent: percent === undefined ? undefined : Number(percent),
    ...(worst !== undefined && { worst: Number(worst) }),
  };
}

/** What limits need beside the sums. */
export function keepOfLimits(limits: readonly Limit[]): Partial<Keep> {
  return {
    quantiles: limits.flatMap(({ percent }) => percent ?? []),
    sharesOfWorst: limits.flatMap(({ worst }) => worst ?? []),
    accuracy: limits.some(({ term }) => term === 'accuracy'),
    groups: limits.some(({ term }) => term === 'worst-group'),
  };
}

/** Reads the number of `--max`, which is short for `mean > number`. Throws UserError where it is none. */
export function parseMaximum(text: string): Limit {
  const bound = parseDecimal(text);
  if (bound === undefined) throw problem('no-number', { text });
  return { term: 'mean', operator: '>', bound, percent: undefined };
}

const CONFIDENCE = { least: 50, most: 99.9 };

/** Reads the percent of `--confidence`. Throws UserError for what is none, or one of which ten thousand resamples say too little. */
export function parseConfidence(text: string): number {
  const percent = parseDecimal(text.replace(/\s*%$/, ''));
  if (percent !== undefined && percent >= CONFIDENCE.least && percent <= CONFIDENCE.most) return percent;
  const isShare = percent !== undefined && percent > 0 && percent < 1;
  const hints = isShare ? [hint('percentage', { percent: 100 * percent }, { confidence: 100 * percent })] : [];
  throw problem('not-between', { text, ...CONFIDENCE }, { hints });
}

/** How limits are judged. */
export interface Judging {
  /** Whether intervals decide. */
  readonly byInterval: boolean;
  /** What a limit that an interval leaves open comes to, if not to that. */
  readonly inconclusive?: 'pass' | 'fail' | undefined;
}

const BY_CONFIDENCE = [message('flag', { name: 'confidence' })];

const BY_VALUE: Judging = { byInterval: false };

/** The exit code of some verdicts: 1 where a limit is not kept, else 3 where one is left open, else 0. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  if (verdicts.some(({ outcome }) => outcome === 'failed')) return 1;
  return verdicts.some(({ outcome }) => outcome === 'inconclusive') ? 3 : 0;
}

/** The same of everything that was checked: 2 where a check could not be made. */
export function exitCodeOfReport({ results }: CheckReport): number {
  if (results.some(({ error }) => error !== undefined)) return 2;
  return exitCodeOf(results.flatMap(({ verdicts }) => verdicts));
}

/** Holds a summary against a limit. Throws UserError where the run has no such number: what cannot be judged never passes. */
export function judge(name: string, limit: Limit, summary: Summary, judging: Judging = BY_VALUE): Verdict {
  const value = termOf(limit, summary);
  if (value === undefined) throw problem('no-such-number', { name, term: limit.term });
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

/** The verdicts of every run under every limit. Throws UserError as judge does. */
export function judgeAll(
  runs: readonly Run[],
  limits: readonly Limit[],
  report: Report,
  columns: readonly GroupColumn[] = [],
  judging: Judging = BY_VALUE,
): Verdict[] {
  if (judging.byInterval && limits.some(({ term }) => term === 'worst-group'))
    throw problem('groups-without-interval', {}, { within: BY_CONFIDENCE, hints: [hint('limit-apart', {})] });
  return runs.flatMap((run, index) =>
    limits.map((limit) =>
      limit.term === 'worst-group'
        ? judgeGroups(run, limit, report.groups, index, columns)
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
  columns: readonly GroupColumn[],
): Verdict {
  const compare = compareRanks(resolved);
  let worst = groups.at(0);
  for (const group of groupsIn(groups))
    if (compare(rankOf(group.summaries[index]), rankOf(worst.summaries[index])) < 0) worst = group;
  const summary = worst.summaries[index];
  const value = rankOf(summary);
  return {
    name: label,
    term: limit.term,
    value,
    operator: limit.operator,
    bound: limit.bound,
    outcome: outcomeOf(value, limit),
    n: summary.n,
    group: nameGroup(columns, worst.key, '(missing)'),
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
  switch (term) {
    case 'mean':
    case 'sum':
    case 'max':
    case 'n':
    case 'skipped':
    case 'accuracy':
    case 'headline':
      return summary[term];
    default:
      return undefined;
  }
}
