import { plural, quote } from '../../text.ts';

/** What a field of a baseline has to be. */
export type BaselineField = 'baseline' | 'text' | 'number' | 'object' | 'keys';

const FIELDS: Readonly<Record<BaselineField, string>> = {
  baseline: '"baseline"',
  text: 'a text',
  number: 'a number',
  object: 'an object',
  keys: 'a list of keys',
};

/** What a stored result, or a limit, was of. */
export interface Then<T> {
  readonly stored: T;
  readonly now: T;
}

export interface Label {
  readonly label: string;
}

export interface Named {
  readonly name: string;
  readonly term: string;
}

export interface Bound {
  readonly bound: number;
}

/** A limit on a loss. */
export interface LimitOnLoss extends Bound {
  readonly loss: string;
  readonly operator: string;
}

/** Limits, intervals and baselines. */
export const verdict = () => ({
  'no-such-number': ({ name, term }: Named) => `${name} has no ${term}, so the limit on it cannot be judged`,
  'term-without-interval': ({ name, term }: Named) => `${term} of ${name} has no interval`,
  'nan-cannot-be-judged': ({ name, term, group }: Named & { readonly group?: string }) =>
    `${term}${group === undefined ? '' : ` ${group}`} of ${name} is NaN, so the limit on it cannot be judged`,
  'nan-fails-limits': () => '--allow-nan makes it a value, which keeps no limit',
  'limit-on-no-run': ({ loss, operator, bound, labels }: LimitOnLoss & { readonly labels: readonly string[] }) =>
    `${quote(`${loss} ${operator} ${bound}`)} is about none of the losses here: ${labels.join(', ')}`,
  'max-of-score': ({ label }: Label) => `${label} is a score, and better when it is higher`,
  'min-of-scores': ({ bound }: Bound) =>
    `--min ${bound} fails where it is lower; --fail-if 'headline > ${bound}' where it is higher`,
  'min-of-loss': ({ label }: Label) => `${label} is a loss, and better when it is lower`,
  'max-of-losses': ({ bound }: Bound) =>
    `--max ${bound} fails where it is higher; --fail-if 'headline < ${bound}' where it is lower`,
  'terms-with-interval': ({ terms }: { readonly terms: readonly string[] }) =>
    `limits on ${terms.join(', ')} may have one, in a run of their own`,
  'groups-without-interval': () => 'worst-group has no interval',
  'limit-apart': () => 'limit it in a run of its own',
  'headline-without-interval': ({ label }: Label) => `the headline of ${label} has no interval`,
  'headlines-with-interval': () =>
    'a mean, a sum, a root or an exponential of the mean, and a share of right ones have one',

  'headline-not-comparable': ({ label, headline }: Label & { readonly headline: number | undefined }) =>
    `the headline of ${label} is ${headline ?? 'none'}, and nothing compares with that`,
  'change-without-interval': ({ label }: Label) => `the change of the headline of ${label} has no interval`,
  'compare-without': () => 'compare it without',

  'baseline-no-object': () => 'is not a baseline: it is no JSON object',
  'baseline-field': ({ field, wanted }: { readonly field: string; readonly wanted: BaselineField }) =>
    `is not a baseline: "${field}" is not ${FIELDS[wanted]}`,
  'baseline-of-other-schema': ({ schema, known }: { readonly schema: unknown; readonly known: number }) =>
    `is not a baseline: "schema" is ${quote(schema)}, and ${known} is known here`,
  'baseline-of-wrong-losses': ({ numbers }: { readonly numbers: number }) =>
    `is not a baseline: "per_sample" is not a list of ${plural(numbers, 'number')}`,
  'update-writes-one': () => '--update-baseline writes one',

  'baseline-of-other-loss': ({ stored, now }: Then<string>) => `is a baseline of ${quote(stored)}, and this is ${now}`,
  'baseline-of-other-setting': ({
    setting,
    stored,
    now,
  }: Then<string> & { readonly setting: 'convention' | 'reduction' }) =>
    `is a baseline of ${setting} ${quote(stored)}, and this is ${now}`,
  'baseline-of-other-parameter': ({ name, stored, now }: Then<unknown> & { readonly name: string }) =>
    `is a baseline of ${name} ${quote(stored ?? 'none')}, and here it is ${quote(now ?? 'none')}`,
  'baseline-of-other-count': ({ stored, now }: Then<number>) =>
    `is a baseline of ${plural(stored, 'row')}, and here there are ${now}`,
  'baseline-of-other-pairing': ({ stored, now }: Then<'key' | 'position'>) =>
    `is a baseline of rows paired by ${stored}, and here they pair by ${now}`,
  'baseline-of-other-labels': () => 'is a baseline of other labels, weights or keys, of as many rows',
  'update-writes-anew': () => '--update-baseline writes it anew',
});
