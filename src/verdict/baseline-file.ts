import { hint, problem, type UserError } from '../problem/problem.ts';
import type { KeyTexts } from '../rows/block.ts';
import type { BaselineField } from '../words/en/messages/verdict.ts';
import type { Baseline } from './baseline.ts';
import { baselineJson } from './baseline-json.ts';

const SCHEMA = 1;

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
    .map(([key, value]) => `  "${key}": ${baselineJson(value)}`)
    .join(',\n')}\n}\n`;
}

/** Reads the text of a file that holds a baseline. Throws UserError for any other. */
export function parseBaseline(text: string, file: string): Baseline {
  const stored = readObject(text, file);
  const fault = (field: string, wanted: BaselineField): UserError =>
    problem('baseline-field', { field, wanted }, detailsOf(file));
  if (stored.kind !== 'baseline') throw fault('kind', 'baseline');
  if (stored.schema !== SCHEMA)
    throw problem('baseline-of-other-schema', { schema: stored.schema, known: SCHEMA }, detailsOf(file));
  const textOf = (key: string): string => {
    const value = stored[key];
    if (typeof value !== 'string') throw fault(key, 'text');
    return value;
  };
  const numberOf = (key: string): number => {
    const value = stored[key];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw fault(key, 'number');
    return value;
  };
  const { params, per_sample: losses, ids } = stored;
  if (typeof params !== 'object' || params === null || Array.isArray(params)) throw fault('params', 'object');
  const n = numberOf('n');
  const perSample = losses === undefined ? undefined : toNumbers(losses);
  if (losses !== undefined && perSample?.length !== n)
    throw problem('baseline-of-wrong-losses', { numbers: n }, detailsOf(file));
  const pairing = textOf('pairing') === 'key' ? 'key' : 'position';
  if (perSample !== undefined && pairing === 'key' && !isTable(ids, n)) throw fault('ids', 'keys');
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
  throw problem('baseline-no-object', {}, detailsOf(file));
}

const detailsOf = (file: string) => ({
  place: { file },
  hints: [hint('update-writes-one', {}, { 'update-baseline': true })],
});

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
