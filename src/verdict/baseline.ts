import { kebab } from '../loss/parameter.ts';
import { parseDecimal } from '../math/decimal.ts';
import { hint, problem, UserError } from '../problem/problem.ts';
import type { Interval, NoInterval, Outcome, Run, Summary, Tolerance, Verdict } from '../result/result.ts';
import type { KeyTexts } from '../rows/block.ts';
import { plural, quote } from '../words/text.ts';
import { type Judging, passesLimit } from './limit.ts';

// 2: the fingerprint of rows that pair by position follows from parts of them.
const SCHEMA = 2;

/** A stored result, with what it is of. */
export interface Baseline {
  readonly loss: string;
  readonly convention: string;
  readonly reduction: string;
  /** The settled parameters, as JSON has them. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly n: number;
  readonly headline: number;
  readonly pairing: 'key' | 'position';
  /** The fingerprint of labels, weights and keys. */
  readonly labels: string;
  readonly perSample?: Float64Array | undefined;
  /** The texts of the keys, column by column, where rows pair by key and losses are kept. */
  readonly ids?: KeyTexts | undefined;
}

/** Reads `1%` or `0.003`. Throws UserError for any other text. */
export function parseTolerance(text: string): Tolerance {
  const amount = parseDecimal(text.replace(/\s*%\s*$/, ''));
  if (amount === undefined || !(amount >= 0 && amount < Infinity))
    throw problem('not-a-tolerance', { text }, { hints: [hint('tolerance-example', {})] });
  return { amount, isRelative: /%\s*$/.test(text) };
}

/** A run that has been made, as a baseline. Throws UserError where its headline is none to compare with. */
export function baselineOf(
  { label, resolved }: Run,
  { n, headline }: Summary,
  labels: string,
  rows: Pick<Baseline, 'pairing' | 'perSample' | 'ids'>,
): Baseline {
  if (headline === undefined || !Number.isFinite(headline))
    throw new UserError(
      `--baseline: the headline of ${label} is ${headline ?? 'none'}, and nothing compares with that`,
    );
  return {
    loss: resolved.loss.name,
    convention: resolved.convention,
    reduction: resolved.headline,
    params: JSON.parse(toJson({ ...resolved.values, weightedMean: resolved.weightedMean })),
    n,
    headline,
    labels,
    ...rows,
  };
}

/** A baseline as the text of its file. */
export function writeBaseline(baseline: Baseline): string {
  const { loss, convention, reduction, params, n, headline, pairing, labels, perSample, ids } = baseline;
  const columns = {
    ...(perSample === undefined ? {} : { per_sample: Array.from(perSample) }),
    ...(perSample === undefined || ids === undefined ? {} : { ids }),
  };
  const stored = {
    schema: SCHEMA,
    kind: 'baseline',
    loss,
    convention,
    reduction,
    params,
    n,
    headline,
    pairing,
    labels,
  };
  return `{\n${Object.entries({ ...stored, ...columns })
    .map(([key, value]) => `  "${key}": ${toJson(value)}`)
    .join(',\n')}\n}\n`;
}

/** JSON has no infinities, and no NaN. */
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'number' && !Number.isFinite(part) ? String(part) : part));

/** Reads the text of a file that holds a baseline. Throws UserError for any other. */
export function parseBaseline(text: string, file: string): Baseline {
  const stored = readObject(text, file);
  const fault = (what: string): UserError =>
    new UserError(`${file}: is not a baseline: ${what}`, '--update-baseline writes one');
  if (stored.kind !== 'baseline') throw fault('"kind" is not "baseline"');
  if (stored.schema !== SCHEMA) throw fault(`"schema" is ${quote(stored.schema)}, and ${SCHEMA} is known here`);
  const textOf = (key: string): string => {
    const value = stored[key];
    if (typeof value !== 'string') throw fault(`"${key}" is not a text`);
    return value;
  };
  const numberOf = (key: string): number => {
    const value = stored[key];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw fault(`"${key}" is not a number`);
    return value;
  };
  const { params, per_sample: losses, ids } = stored;
  if (typeof params !== 'object' || params === null || Array.isArray(params)) throw fault('"params" is not an object');
  const n = numberOf('n');
  const perSample = losses === undefined ? undefined : toNumbers(losses);
  if (losses !== undefined && perSample?.length !== n)
    throw fault(`"per_sample" is not a list of ${plural(n, 'number')}`);
  const pairing = textOf('pairing') === 'key' ? 'key' : 'position';
  if (perSample !== undefined && pairing === 'key' && !isTable(ids, n)) throw fault('"ids" is not a list of keys');
  return {
    loss: textOf('loss'),
    convention: textOf('convention'),
    reduction: textOf('reduction'),
    params: Object.fromEntries(Object.entries(params)),
    n,
    headline: numberOf('headline'),
    pairing,
    labels: textOf('labels'),
    perSample,
    ids: isTable(ids, n) ? ids : undefined,
  };
}

function readObject(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value));
  } catch {
    // Said below.
  }
  throw new UserError(`${file}: is not a baseline: it is no JSON object`, '--update-baseline writes one');
}

function toNumbers(list: unknown): Float64Array | undefined {
  if (!Array.isArray(list)) return undefined;
  const isNumber = (value: unknown): boolean =>
    typeof value === 'number' || (typeof value === 'string' && ['NaN', 'Infinity', '-Infinity'].includes(value));
  return list.every(isNumber) ? Float64Array.from(list, Number) : undefined;
}

const isTable = (value: unknown, rows: number): value is KeyTexts =>
  Array.isArray(value) &&
  value.every(
    (column) => Array.isArray(column) && column.length === rows && column.every((text) => typeof text === 'string'),
  );

/** Throws UserError, which says what differs, where a baseline is of something else than what was computed now. */
export function checkComparable(stored: Baseline, now: Baseline, file: string): void {
  const refuse = (what: string): UserError => new UserError(`${file}: ${what}`, '--update-baseline writes it anew');
  if (stored.loss !== now.loss) throw refuse(`is a baseline of ${quote(stored.loss)}, and this is ${now.loss}`);
  for (const key of ['convention', 'reduction'] as const)
    if (stored[key] !== now[key])
      throw refuse(`is a baseline of ${key} ${quote(stored[key])}, and this is ${now[key]}`);
  for (const name of new Set([...Object.keys(stored.params), ...Object.keys(now.params)])) {
    const [before, after] = [stored.params[name], now.params[name]];
    if (JSON.stringify(before) !== JSON.stringify(after))
      throw refuse(
        `is a baseline of ${kebab(name)} ${quote(before ?? 'none')}, and here it is ${quote(after ?? 'none')}`,
      );
  }
  if (stored.n !== now.n) throw refuse(`is a baseline of ${plural(stored.n, 'row')}, and here there are ${now.n}`);
  if (stored.pairing !== now.pairing)
    throw refuse(`is a baseline of rows paired by ${stored.pairing}, and here they pair by ${now.pairing}`);
  if (stored.labels !== now.labels) throw refuse('is a baseline of other labels, weights or keys, of as many rows');
}

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
  const isScore = resolved.loss.better === 'higher';
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
    throw new UserError(`--confidence: the change of the headline of ${label} has no interval`, 'compare it without');
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
