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

const KINDS: Readonly<Record<string, (next: Words) => number>> = {
  'any size': anyDouble,
  'either sign': (next) => unitDouble(next) - 0.5,
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
