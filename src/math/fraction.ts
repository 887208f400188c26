import { type ReadSum, toUnits, UNIT_EXPONENT } from './exact-sum.ts';
import { roundRatio } from './ratio.ts';

/** A rational number. The denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** A double as it is; undefined for an infinite one and NaN. */
export const fractionOf = (value: number): Fraction | undefined =>
  Number.isFinite(value) ? ofUnits(toUnits(value), 1074n) : undefined;

/** So many times 2^-exponent, without the zeros at the ends of both that would make long numbers of it: in steps, most of them at once. */
export function ofUnits(units: bigint, exponent: bigint): Fraction {
  if (units === 0n) return ZERO;
  let [numerator, left] = [units, exponent];
  for (const step of [512n, 64n, 8n])
    while (left >= step && BigInt.asUintN(Number(step), numerator) === 0n) {
      numerator >>= step;
      left -= step;
    }
  return { numerator, denominator: 1n << left };
}

/** An exact sum; undefined where a term was infinite or NaN. */
export function fractionOfSum(sum: ReadSum): Fraction | undefined {
  const units = sum.units();
  return units === undefined ? undefined : ofUnits(units, UNIT_EXPONENT);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { ...a, numerator: a.numerator + b.numerator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { ...b, numerator: -b.numerator });

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** a / b of a b above 0, exactly. */
export const over = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator,
  denominator: a.denominator * b.numerator,
});

/** The product of two, where both are there. */
export const product = (a: Fraction | undefined, b: Fraction | undefined): Fraction | undefined =>
  a && b && times(a, b);

/** The sum of all; undefined where one is not there, or none is. */
export const addUp = (all: readonly (Fraction | undefined)[]): Fraction | undefined =>
  all.length === 0 ? undefined : all.reduce((sum, each) => sum && each && plus(sum, each));

export const isZero = ({ numerator }: Fraction): boolean => numerator === 0n;

/** The nearest double. */
export const rounded = ({ numerator, denominator }: Fraction): number => roundRatio(numerator, denominator);

/** The root of a number of 0 or more, rounded once. */
export function roundedRoot(value: Fraction): number {
  const { numerator, denominator } = value;
  // At least 64 bits: the double's 53, and more below, so that what is cut off decides no tie.
  const places = Math.max(0, 66 - ((bitsOf(numerator) - bitsOf(denominator)) >> 1));
  return roundRatio(twiceRoot(value, places), 2n << BigInt(places));
}

/** 1 − √value, rounded once. */
export function roundedComplementOfRoot(value: Fraction): number {
  const { numerator, denominator } = value;
  const rest = numerator < denominator ? denominator - numerator : numerator - denominator;
  if (rest === 0n) return 0;
  // |1 − √x| is at least |1 − x| / 3 below 4, and above 1 from there on.
  const places = 66 + Math.max(0, bitsOf(denominator) - bitsOf(rest));
  const one = 2n << BigInt(places);
  return roundRatio(one - twiceRoot(value, places), one);
}

/** 2 · 2^places · √value where that is whole, else an odd number beside it that lies on the same side of every half. */
function twiceRoot({ numerator, denominator }: Fraction, places: number): bigint {
  const scaled = numerator << BigInt(2 * places);
  const root = integerRoot(scaled / denominator);
  return 2n * root + (root * root * denominator === scaled ? 0n : 1n);
}

/** The whole part of a root, by Newton's method from above. */
function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((bitsOf(value) + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

const bitsOf = (value: bigint): number => value.toString(16).length * 4;
