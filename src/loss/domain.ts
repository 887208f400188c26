import { nextAbove, nextBelow } from '../math/neighbour.ts';
import { type Span, spanOf } from '../math/span.ts';
import type { Text } from '../words/message.ts';
import type { Remedy } from './remedy.ts';

/** A set of numbers that an input may come from. */
export interface Domain {
  /** How messages and explanations write it, e.g. `[0, 1]`. */
  readonly text: Text;
  readonly low: number;
  readonly high: number;
  contains(value: number): boolean;
  /** The least and the greatest double of an interval, all between which is in it: they tell a value faster than `contains`. */
  readonly ends?: Span;
  /** What values are meant to be in where more is accepted: what lies outside is counted and said. */
  readonly usual?: Domain;
  /** What becomes of a value outside `usual`. */
  readonly outside?: 'clipped' | 'kept';
  /** What to do about a value outside, where that is known. */
  readonly remedies?: readonly Remedy[];
  /** Two numbers that mean the same, of which one input uses one; the first is read as the second. */
  readonly either?: readonly [number, number];
  /** The numbers that it consists of, where these are few. */
  readonly only?: readonly number[];
}

/** The interval from `low` to `high`; an end is part of it unless it is named in `open`. NaN is in no interval. */
export function interval(low: number, high: number, open: '' | 'low' | 'high' | 'both' = ''): Domain {
  const openLow = open === 'low' || open === 'both';
  const openHigh = open === 'high' || open === 'both';
  const least = openLow ? nextAbove(low) : low;
  const most = openHigh ? nextBelow(high) : high;
  return {
    text: inAnyLanguage(`${openLow ? '(' : '['}${low}, ${high}${openHigh ? ')' : ']'}`.replaceAll('Infinity', '∞')),
    low,
    high,
    contains: (value) => value >= least && value <= most,
    ends: [least, most],
  };
}

/** A formula, which every language writes alike. */
export const inAnyLanguage = (text: string): Text => ({ en: text, ko: text });

/** The numbers of a domain for which `holds`. */
export function restrict({ ends, contains, ...domain }: Domain, holds: (value: number) => boolean): Domain {
  return { ...domain, contains: (value) => contains(value) && holds(value) };
}

/** Where the first value stands that is outside a domain, NaN being outside unless `allowNan`; -1 where none is. */
export function firstOutside(values: Float64Array, domain: Domain, allowNan = false): number {
  if (domain.ends !== undefined && isWithin(spanOf(values), domain.ends)) return -1;
  for (let offset = 0; offset < values.length; offset++) {
    if (!domain.contains(values[offset]) && !(allowNan && Number.isNaN(values[offset]))) return offset;
  }
  return -1;
}

/** How many values are outside a domain. */
export function countOutside(values: Float64Array, domain: Domain): number {
  const first = firstOutside(values, domain);
  return first < 0 ? 0 : values.subarray(first).reduce((count, value) => count + (domain.contains(value) ? 0 : 1), 0);
}

/** Whether a span lies between two ends, which one of NaN never does. */
const isWithin = ([least, most]: Span, ends: Span): boolean => least >= ends[0] && most <= ends[1];

/** Every number, infinities included. */
export const REAL: Domain = { ...interval(-Infinity, Infinity), text: { en: 'any number', ko: '모든 수' } };
/** Probabilities. */
export const UNIT: Domain = interval(0, 1);
/** Zero and above. */
export const NON_NEGATIVE: Domain = interval(0, Infinity);
/** Above zero, finite. */
export const POSITIVE: Domain = interval(0, Infinity, 'both');
/** Any number, where a convention clips what should be a probability. */
export const CLIPPED_UNIT: Domain = { ...REAL, usual: UNIT, outside: 'clipped' };
/** Numbers of things. */
export const COUNT: Domain = {
  ...restrict(interval(1, Infinity, 'high'), Number.isInteger),
  text: inAnyLanguage('{1, 2, ...}'),
};
/** Logarithms of probabilities. */
export const LOG_UNIT: Domain = interval(-Infinity, 0);
/** Any number, where a convention does not look whether it can be the logarithm of a probability. */
export const UNCHECKED_LOG_UNIT: Domain = {
  ...REAL,
  usual: LOG_UNIT,
  outside: 'kept',
};
/** A probability, or a class by its number, of which 0 and 1 are both. */
export const PROBABILITY_OR_CLASS: Domain = {
  text: { en: '[0, 1] or a class', ko: '[0, 1] 또는 클래스' },
  low: -Infinity,
  high: Infinity,
  contains: (value) => (value >= 0 && value <= 1) || Number.isInteger(value),
};
/** Which of several labels a row has. */
export const MEMBERSHIP: Domain = {
  text: { en: '0 or 1', ko: '0 또는 1' },
  low: 0,
  high: 1,
  contains: (value) => value === 0 || value === 1,
  only: [0, 1],
};
/** The labels of the two sides of a margin: 1 against -1, which 0 may stand for. */
export const SIGNS: Domain = {
  text: { en: '-1, 0 or 1', ko: '-1, 0 또는 1' },
  low: -1,
  high: 1,
  contains: (value) => value === -1 || value === 0 || value === 1,
  either: [0, -1],
};
