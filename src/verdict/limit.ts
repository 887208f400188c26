import { CONVENTIONS } from '../loss/convention.ts';
import { canonicalForm, isLoss, lossNames, splitName } from '../loss/registry.ts';
import { parseDecimal } from '../math/decimal.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, problem, type UserError } from '../problem/problem.ts';
import type { Keep } from '../result/keep.ts';
import type { Verdict } from '../result/verdict.ts';
import { TERMS } from './terms.ts';

/** A condition under which a run fails: `mean > 0.05`. */
export interface Limit {
  readonly term: string;
  readonly operator: Verdict['operator'];
  readonly bound: number;
  /** The percent of a quantile term, `median` and `p95`. */
  readonly percent: number | undefined;
  /** The number of rows of `share-of-worst(10)`. */
  readonly worst?: number | undefined;
  /** The name of the loss that it is about, where it says one. */
  readonly loss?: string;
  /** Whether it is about losses alone, or about scores alone. */
  readonly side?: 'max' | 'min';
}

const OTHER_NAMES: Readonly<Record<string, string>> = { 'skip-count': 'skipped' };

const LIMIT = /^\s*(\S+?(?:\(\s*\d+\s*\))?)\s*(>=|<=|>|<)\s*(\S+)\s*$/;

/** Reads `TERM OP NUMBER`; a loss in the place of a term is that loss's headline. Throws UserError for any other text. */
export function parseLimit(text: string): Limit {
  const match = LIMIT.exec(text);
  if (match === null) throw problem('not-a-limit', { text }, { hints: [hint('limit-example', {})] });
  const [, word, operator, number] = match;
  const bound = parseDecimal(number);
  const named = word.toLowerCase().replace(/\s/g, '');
  const term = OTHER_NAMES[named] ?? named;
  const worst = /^share-of-worst\(([1-9]\d{0,6})\)$/.exec(term)?.[1];
  const percent = /^p([1-9]\d?)$/.exec(term)?.[1] ?? (term === 'median' ? '50' : undefined);
  const isTerm = percent !== undefined || worst !== undefined || TERMS.includes(term);
  if (!isTerm && !mayBeRun(word)) throw unknownTerm(text, word);
  if (bound === undefined) throw problem('bound-is-no-number', { text, number });
  return {
    term: isTerm ? term : 'headline',
    operator: operator as Limit['operator'],
    bound,
    percent: percent === undefined ? undefined : Number(percent),
    ...(worst !== undefined && { worst: Number(worst) }),
    ...(mayBeRun(word) && { loss: word }),
  };
}

/** Whether a run may be called so: by its loss, `huber:delta=2`, or by its convention. */
function mayBeRun(word: string): boolean {
  return isLoss(splitName(word)[0]) || CONVENTIONS.some((name) => name === word);
}

function unknownTerm(text: string, word: string): UserError {
  const near = nearest(canonicalForm(word), [...TERMS, ...lossNames()]);
  const hints = near === undefined ? [] : [hint('did-you-mean', { name: near })];
  return problem('unknown-term', { text, word, terms: TERMS }, { hints });
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

/** Reads the number of `--max`, which the headline of a loss may not exceed. Throws UserError where it is none. */
export const parseMaximum = (text: string): Limit => parseSide(text, 'max');

/** Reads the number of `--min`, below which the headline of a score may not fall. Throws UserError where it is none. */
export const parseMinimum = (text: string): Limit => parseSide(text, 'min');

function parseSide(text: string, side: 'max' | 'min'): Limit {
  const bound = parseDecimal(text);
  if (bound === undefined) throw problem('no-number', { text });
  return { term: 'headline', operator: side === 'max' ? '>' : '<', bound, percent: undefined, side };
}
