import { expect, test } from '@jest/globals';
import { createDoubleSum, unitsOf } from '../../src/kernels/double-sum.ts';
import { createExactSum } from '../../src/math/exact-sum.ts';
import { anyDouble, unitDouble, type Words } from '../support/number-text.ts';
import { createRandom, createWords, SEED, shuffled } from '../support/random.ts';
import { wholeUnits } from '../support/rational.ts';

function unitsOfSum(...parts: readonly (readonly number[])[]): bigint {
  const sum = createDoubleSum();
  for (const part of parts) sum.add(Float64Array.from(part));
  return sum.units();
}

const expected = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + wholeUnits(value), 0n);

const KINDS: Readonly<Record<string, (next: Words) => number>> = {
  'any size': anyDouble,
  'below 1': unitDouble,
  'either sign': (next) => unitDouble(next) - 0.5,
  'the largest': (next) => (next() % 3 === 0 ? -Number.MAX_VALUE : Number.MAX_VALUE),
  'the smallest': (next) => (next() % 3 === 0 ? -5e-324 : 5e-324 * (next() % 9)),
  'powers of two': (next) => (next() % 2 === 0 ? 1 : -1) * 2 ** ((next() % 2098) - 1074),
  zeros: (next) => (next() % 2 === 0 ? 0 : -0),
};

test.each(Object.entries(KINDS))('doubles of %s are added exactly', (_, generate) => {
  const next = createWords(SEED);
  const values = Array.from({ length: 15_000 }, () => generate(next));
  expect(unitsOfSum(values)).toBe(expected(values));
});

test('neither order nor splitting changes the sum', () => {
  const next = createWords(SEED);
  const values = Array.from({ length: 3000 }, () => anyDouble(next));
  const sum = expected(values);
  const random = createRandom(SEED);
  for (const size of [1, 7, 1023, 1024, 1025, 2999]) {
    const mixed = shuffled(values, random);
    const parts: number[][] = [];
    for (let first = 0; first < mixed.length; first += size) parts.push(mixed.slice(first, first + size));
    expect(unitsOfSum(...parts)).toBe(sum);
    expect(parts.reduce((total, part) => total + unitsOfSum(part), 0n)).toBe(sum);
  }
});

test('the units are those of the exact sum', () => {
  const values = [0.1, -3e300, 5e-324, 1e-310, 2 ** 70];
  const exact = createExactSum();
  for (const value of values) exact.add(value);
  expect(unitsOfSum(values) << 1074n).toBe(exact.units());
});

test('a count leaves out what follows', () => {
  const sum = createDoubleSum();
  sum.add(Float64Array.of(1, 2, 4, Number.NaN), 2);
  expect(sum.units()).toBe(wholeUnits(3));
  expect(sum.special()).toBe(0);
});

// The second fills a digit as fast as a double can.
test.each([Number.MAX_VALUE, (2 - 2 ** -52) * 2 ** 993])('%d many times over', (value) => {
  for (const signed of [value, -value]) {
    const sum = createDoubleSum();
    const values = new Float64Array(100_000).fill(signed);
    for (let times = 0; times < 20; times++) sum.add(values);
    expect(sum.units()).toBe(2_000_000n * wholeUnits(signed));
  }
});

test.each([
  [[Infinity, 1], Infinity],
  [[1, -Infinity, -Infinity], -Infinity],
  [[Infinity, -Infinity], Number.NaN],
  [[Number.NaN, Infinity], Number.NaN],
  [[1, -1], 0],
])('%j adds up to %d beside what is finite', (values, special) => {
  const sum = createDoubleSum();
  sum.add(Float64Array.from(values));
  sum.add(Float64Array.of(0.5));
  expect(sum.special()).toBe(special);
  expect(sum.units()).toBe(expected([...values.filter(Number.isFinite), 0.5]));
});

test('a sum of none is 0, and sums do not share their digits', () => {
  const [first, second] = [createDoubleSum(), createDoubleSum()];
  first.add(Float64Array.of(1));
  second.add(new Float64Array(0));
  expect(second.units()).toBe(0n);
  expect(first.units()).toBe(wholeUnits(1));
});

test('digits may be of either sign and beyond 32 bits', () => {
  expect(unitsOf(BigInt64Array.of(5n, -1n, 2n ** 40n))).toBe(5n - 2n ** 32n + 2n ** 104n);
});
