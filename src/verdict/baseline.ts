import { kebab } from '../loss/parameter.ts';
import { parseDecimal } from '../math/decimal.ts';
import { hint, problem } from '../problem/problem.ts';
import type { Run } from '../result/run.ts';
import type { Summary } from '../result/summary.ts';
import type { Tolerance } from '../result/verdict.ts';
import type { KeyTexts } from '../rows/block.ts';
import { message } from '../words/message.ts';
import { baselineJson } from './baseline-json.ts';

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

/** A run that has been made, as a baseline. */
export function baselineOf(
  { resolved }: Run,
  { n, headline = Number.NaN }: Summary,
  labels: string,
  rows: Pick<Baseline, 'pairing' | 'perSample' | 'ids'>,
): Baseline {
  return {
    loss: resolved.loss.name,
    convention: resolved.convention,
    reduction: resolved.headline,
    params: JSON.parse(baselineJson({ ...resolved.values, weightedMean: resolved.weightedMean })),
    n,
    headline,
    labels,
    ...rows,
  };
}

/** Throws UserError where the headline of a run is none that another is to be held against. */
export function checkStorable({ label }: Run, { headline }: Pick<Summary, 'headline'>): void {
  if (headline === undefined || !Number.isFinite(headline))
    throw problem('headline-not-comparable', { label, headline }, { within: [message('flag', { name: 'baseline' })] });
}

/** Throws UserError, which says what differs, where a baseline is of something else than what was computed now. */
export function checkComparable(stored: Baseline, now: Baseline, file: string): void {
  const details = { place: { file }, hints: [hint('update-writes-anew', {}, { 'update-baseline': true })] };
  if (stored.loss !== now.loss)
    throw problem('baseline-of-other-loss', { stored: stored.loss, now: now.loss }, details);
  for (const setting of ['convention', 'reduction'] as const)
    if (stored[setting] !== now[setting])
      throw problem('baseline-of-other-setting', { setting, stored: stored[setting], now: now[setting] }, details);
  for (const name of new Set([...Object.keys(stored.params), ...Object.keys(now.params)])) {
    const [before, after] = [stored.params[name], now.params[name]];
    if (JSON.stringify(before) !== JSON.stringify(after))
      throw problem('baseline-of-other-parameter', { name: kebab(name), stored: before, now: after }, details);
  }
  if (stored.n !== now.n) throw problem('baseline-of-other-count', { stored: stored.n, now: now.n }, details);
  if (stored.pairing !== now.pairing)
    throw problem('baseline-of-other-pairing', { stored: stored.pairing, now: now.pairing }, details);
  if (stored.labels !== now.labels) throw problem('baseline-of-other-labels', {}, details);
}
