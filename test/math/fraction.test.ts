import { expect, test } from '@jest/globals';
import { createExactSum } from '../../src/math/exact-sum.ts';
import {
  addUp,
  type Fraction,
  fractionOf,
  fractionOfSum,
  isZero,
  minus,
  ONE,
  ofUnits,
  over,
  plus,
  rounded,
  roundedComplementOfRoot,
  roundedRoot,
  times,
  ZERO,
} from '../../src/math/fraction.ts';
import { createRandom, SEED } from '../support/random.ts';
import { bitsOf, fromBits, nearestOfRatio, wholeUnits } from '../support/rational.ts';

const of = (numerator: bigint, denominator: bigint): Fraction => ({ numerator, denominator });

test('adds, subtracts, multiplies and divides without rounding', () => {
  const [third, half] = [of(1n, 3n), of(1n, 2n)];
  expect([plus(third, half), minus(third, half), times(third, half), over(third, half)].map(rounded)).toEqual([
    5 / 6,
    -1 / 6,
    1 / 6,
    2 / 3,
  ]);
  expect(plus(third, third)).toEqual(of(2n, 3n));
  expect([isZero(minus(third, of(2n, 6n))), isZero(ONE), isZero(ZERO)]).toEqual([true, false, true]);
});

test('takes doubles and sums as they are, and nothing that is not finite', () => {
  for (const value of [0.1, -3e200, 5e-324, 0]) expect(rounded(fractionOf(value) ?? ONE)).toBe(value);
  expect([fractionOf(Infinity), fractionOf(Number.NaN)]).toEqual([undefined, undefined]);
  const sum = createExactSum();
  sum.addAll(Float64Array.of(1e16, 1, -1e16));
  expect(rounded(fractionOfSum(sum) ?? ZERO)).toBe(1);
  sum.add(Infinity);
  expect(fractionOfSum(sum)).toBeUndefined();
});

test('adds up all, where all are there', () => {
  expect(rounded(addUp([of(1n, 2n), of(1n, 4n)]) ?? ZERO)).toBe(0.75);
  expect([addUp([]), addUp([ONE, undefined])]).toEqual([undefined, undefined]);
});

/** Whether a double is nearest to √value: value lies between the squares of the points halfway to its neighbours. */
function isNearestRoot(root: number, { numerator, denominator }: Fraction, from: bigint): boolean {
  // Halfway points as whole numbers of 2^-1075, taken from `from` in that unit.
  const half = (a: number, b: number): bigint => {
    const sum = wholeUnits(a) + wholeUnits(b);
    return from === 0n ? sum : from - sum;
  };
  const [below, above] = [fromBits(bitsOf(root) - 1n), fromBits(bitsOf(root) + 1n)];
  const ends = [half(root, below), half(root, above)].sort((a, b) => (a < b ? -1 : 1));
  const scaled = numerator << 2150n;
  return ends[0] ** 2n * denominator <= scaled && scaled <= ends[1] ** 2n * denominator;
}

test('a root, and what is left of 1 without it, are the nearest doubles', () => {
  const random = createRandom(SEED);
  const whole = (bits: number): bigint => BigInt(Math.floor(random() * 2 ** Math.min(bits, 53))) + 1n;
  for (let round = 0; round < 400; round++) {
    const near = whole(40) + (1n << 40n);
    const value = round % 2 === 0 ? of(whole(53) << BigInt(round), whole(30)) : of(near - whole(8), near);
    expect(isNearestRoot(roundedRoot(value), value, 0n)).toBe(true);
    const rest = roundedComplementOfRoot(value);
    if (rest > 0) expect(isNearestRoot(rest, value, 2n << 1074n)).toBe(true);
  }
});

test('roots of squares are whole', () => {
  expect([0n, 1n, 4n, 9n, 10n ** 40n].map((square) => roundedRoot(of(square, 1n)))).toEqual([0, 1, 2, 3, 1e20]);
  expect([roundedRoot(of(1n, 4n)), roundedComplementOfRoot(of(1n, 4n))]).toEqual([0.5, 0.5]);
  expect([roundedComplementOfRoot(ONE), roundedComplementOfRoot(of(16n, 1n))]).toEqual([0, -3]);
  expect(roundedRoot(of(2n, 1n))).toBe(Math.SQRT2);
  expect(roundedRoot(of(2n, 10n ** 640n))).toBe(nearestOfRatio(14142135623730950488n, 10n ** 339n));
});

test('units without the zeros at their ends are the same number', () => {
  const random = createRandom(SEED);
  for (let round = 0; round < 200; round++) {
    const [zeros, exponent] = [BigInt(Math.floor(random() * 3300)), BigInt(Math.floor(random() * 3300))];
    const units = BigInt(Math.floor((random() - 0.5) * 2 ** 53)) << zeros;
    const { numerator, denominator } = ofUnits(units, exponent);
    expect(numerator << exponent).toBe(units * denominator);
    expect(numerator !== 0n && numerator % 256n === 0n && denominator % 256n === 0n).toBe(false);
  }
  expect(ofUnits(0n, 1074n)).toEqual(ZERO);
});
