import { expect, test } from '@jest/globals';
import { createProductSum } from '../../src/kernels/product-sum.ts';
import { anyDouble, unitDouble, type Words } from '../support/number-text.ts';
import { createWords, SEED } from '../support/random.ts';
import { wholeUnits } from '../support/rational.ts';

const unitsOfSum = (...parts: readonly (readonly [Float64Array, Float64Array])[]): bigint => {
  const sum = createProductSum();
  for (const [first, second] of parts) sum.add(first, second);
  return sum.units();
};

const expected = (first: Float64Array, second: Float64Array): bigint =>
  first.reduce((sum, value, index) => sum + wholeUnits(value) * wholeUnits(second[index]), 0n);

const unitsOfSquares = (first: Float64Array, second: Float64Array): bigint => {
  const sum = createProductSum();
  sum.addSquaredDifferences(first, second);
  return sum.units();
};

const expectedSquares = (first: Float64Array, second: Float64Array): bigint =>
  first.reduce((sum, value, index) => sum + (wholeUnits(value) - wholeUnits(second[index])) ** 2n, 0n);

const KINDS: Readonly<Record<string, (next: Words) => number>> = {
  'any size': anyDouble,
  'either sign': (next) => unitDouble(next) - 0.5,
  'one size, with some small ones': (next) => (next() % 50 === 0 ? anyDouble(next) * 1e-300 : 8 + 8 * unitDouble(next)),
  'the ends of the parts': (next) => 2 ** 30 - 2 ** (30 - (next() % 70)) * (next() % 2 === 0 ? 1 : 1 + 2 ** -20),
  'the greatest sizes that are split': (next) =>
    (2 - 2 ** -52) * 2 ** (398 + (next() % 3)) * (next() % 2 === 0 ? 1 : -1),
  'the least sizes that are split': (next) => (2 - 2 ** -52) * 2 ** -(398 + (next() % 5)),
  'the largest': (next) => (next() % 3 === 0 ? -Number.MAX_VALUE : Number.MAX_VALUE),
  'the smallest': (next) => (next() % 3 === 0 ? -5e-324 : 5e-324 * (next() % 9)),
  'powers of two': (next) => (next() % 2 === 0 ? 1 : -1) * 2 ** ((next() % 2098) - 1074),
  'all bits set': (next) => (2 - 2 ** -52) * 2 ** ((next() % 2045) - 1022),
  zeros: (next) => (next() % 2 === 0 ? 0 : -0),
};

test.each(Object.entries(KINDS))('products of doubles of %s are added exactly, squares too', (_, generate) => {
  const next = createWords(SEED);
  const draw = (): Float64Array => Float64Array.from({ length: 10_000 }, () => generate(next));
  const [first, second] = [draw(), draw()];
  expect(unitsOfSum([first, second])).toBe(expected(first, second));
  expect(unitsOfSum([first, first])).toBe(expected(first, first));
  expect(unitsOfSum([first.subarray(0, 1), second.subarray(0, 1)], [first.subarray(1), second.subarray(1)])).toBe(
    expected(first, second),
  );
});

test.each(Object.entries(KINDS))('squared differences of doubles of %s are added exactly', (_, generate) => {
  const next = createWords(SEED);
  const draw = (count: number): Float64Array => Float64Array.from({ length: count }, () => generate(next));
  const [first, second] = [draw(10_001), draw(10_001)];
  expect(unitsOfSquares(first, second)).toBe(expectedSquares(first, second));
  expect(unitsOfSquares(first, first)).toBe(0n);
  expect(unitsOfSquares(first, new Float64Array(first.length))).toBe(expected(first, first));
  for (const count of [1, 2, 511, 512, 513]) {
    const [some, others] = [first.subarray(0, count), second.subarray(0, count)];
    expect(unitsOfSquares(some, others)).toBe(expectedSquares(some, others));
  }
});

test.each([
  [Number.NaN, 2],
  [1, Infinity],
  [-Infinity, -Infinity],
])('the squared difference of %p and %p is told', (p, y) => {
  const sum = createProductSum();
  sum.addSquaredDifferences(Float64Array.of(3, p), Float64Array.of(1, y));
  expect(sum.special()).not.toBe(0);
});

test('infinite products and NaN are left out, and told', () => {
  const of = (first: number[], second: number[]) => {
    const sum = createProductSum();
    sum.add(Float64Array.from(first), Float64Array.from(second));
    return [sum.units(), sum.special()];
  };
  const two = 2n << 2148n;
  expect(of([1, Infinity], [2, 3])).toEqual([two, Infinity]);
  expect(of([1, -Infinity, 2], [2, 3, -Infinity])).toEqual([two, -Infinity]);
  expect(of([1, Infinity, 2], [2, 3, -Infinity])).toEqual([two, Number.NaN]);
  expect(of([1, Infinity], [2, 0])).toEqual([two, Number.NaN]);
  expect(of([1, Number.NaN], [2, 1])).toEqual([two, Number.NaN]);
});
