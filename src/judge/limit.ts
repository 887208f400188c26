import { nearest, quote, UserError } from '../error.ts';
import { compareRanks, type GroupColumn, groupsIn, nameGroup, rankOf } from '../group.ts';
import { parseDecimal } from '../math/decimal.ts';
import type { GroupList, Report, Run, Summary, Verdict } from '../result.ts';

/** A condition under which a run fails: `mean > 0.05`. */
export interface Limit {
  readonly term: string;
  readonly operator: Verdict['operator'];
  readonly bound: number;
  /** The percent of a quantile term, `median` and `p95`. */
  readonly percent: number | undefined;
}

/** Terms that a limit may name, beside p1 to p99. */
export const TERMS = ['mean', 'sum', 'median', 'max', 'n', 'skipped', 'accuracy', 'headline', 'worst-group'] as const;

const LIMIT = /^\s*([a-z][a-z0-9-]*)\s*(>=|<=|>|<)\s*(\S+)\s*$/i;

/** Reads `TERM OP NUMBER`. Throws UserError for any other text. */
export function parseLimit(text: string): Limit {
  const match = LIMIT.exec(text);
  if (match === null)
    throw new UserError(`${quote(text)} is not a limit`, "a limit is TERM OP NUMBER, as in 'mean > 0.05'");
  const [, word, operator, number] = match;
  const term = word.toLowerCase();
  const percent = /^p([1-9]\d?)$/.exec(term)?.[1] ?? (term === 'median' ? '50' : undefined);
  if (percent === undefined && !TERMS.some((known) => known === term)) {
    const near = nearest(term, TERMS);
    throw new UserError(
      `${quote(text)}: unknown term ${quote(word)}; terms are ${TERMS.join(', ')}, p1 to p99`,
      near && `did you mean ${near}?`,
    );
  }
  const bound = parseDecimal(number);
  if (bound === undefined) throw new UserError(`${quote(text)}: ${quote(number)} is not a number`);
  return {
    term,
    operator: operator as Limit['operator'],
    bound,
    percent: percent === undefined ? undefined : Number(percent),
  };
}

/** Reads the number of `--max`, which is short for `mean > number`. Throws UserError where it is none. */
export function parseMaximum(text: string): Limit {
  const bound = parseDecimal(text);
  if (bound === undefined) throw new UserError(`--max: ${quote(text)} is not a number`);
  return { term: 'mean', operator: '>', bound, percent: undefined };
}

/** Holds a summary against a limit. Throws UserError where the run has no such number: what cannot be judged never passes. */
export function judge(name: string, limit: Limit, summary: Summary): Verdict {
  const value = termOf(limit, summary);
  if (value === undefined) throw new UserError(`${name} has no ${limit.term}, so the limit on it cannot be judged`);
  return {
    name,
    term: limit.term,
    value,
    operator: limit.operator,
    bound: limit.bound,
    passed: passes(value, limit),
    n: summary.n,
  };
}

/** The verdicts of every run under every limit. Throws UserError as judge does. */
export function judgeAll(
  runs: readonly Run[],
  limits: readonly Limit[],
  report: Report,
  columns: readonly GroupColumn[] = [],
): Verdict[] {
  return runs.flatMap((run, index) =>
    limits.map((limit) =>
      limit.term === 'worst-group'
        ? judgeGroups(run, limit, report.groups, index, columns)
        : judge(run.label, limit, report.summaries[index]),
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
    passed: passes(value, limit),
    n: summary.n,
    group: nameGroup(columns, worst.key, '(missing)'),
  };
}

/** Whether the condition to fail is surely not met: NaN passes nothing. */
function passes(value: number, { operator, bound }: Limit): boolean {
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

function termOf({ term, percent }: Limit, summary: Summary): number | undefined {
  if (percent !== undefined) return summary.quantiles.get(percent);
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
