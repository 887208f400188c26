import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createExactSum, type ExactSum, toUnits } from '../../src/math/exact-sum.ts';
import { anyDouble, awkwardDouble, runs } from '../support/arbitrary.ts';
import { createRandom, shuffled } from '../support/random.ts';
import { exactProductsOf, exactSumOf, wholeUnits } from '../support/rational.ts';

function sumOf(values: Iterable<number>): ExactSum {
  const sum = createExactSum();
  for (const value of values) sum.add(value);
  return sum;
}

const meanOf = (values: readonly number[]): number => sumOf(values).over(BigInt(values.length));

describe('the exact sum', () => {
  test('the mean of three times 0.1 is 0.1', () => {
    expect(meanOf([0.1, 0.1, 0.1])).toBe(0.1);
  });

  test('the mean of [1e308, 1e308] is finite although their sum is not', () => {
    expect(meanOf([1e308, 1e308])).toBe(1e308);
    expect(sumOf([1e308, 1e308]).over(1n)).toBe(Infinity);
  });

  test('2^1023 in between takes nothing from what it is added to', () => {
    expect(sumOf([1, 2 ** 1023, 5e-324, -(2 ** 1023), -1]).over(1n)).toBe(5e-324);
    expect(sumOf([2 ** 1023, 2 ** 1023, 0.1, -(2 ** 1023), -(2 ** 1023)]).over(1n)).toBe(0.1);
  });

  test('half of the smallest subnormal rounds to even, and three halves of it up', () => {
    expect(sumOf([5e-324]).over(2n)).toBe(0);
    expect(sumOf([5e-324, 5e-324, 5e-324]).over(2n)).toBe(1e-323);
  });

  test('an infinite term makes the sum infinite, two opposite ones or NaN make it NaN', () => {
    expect(meanOf([1, Infinity])).toBe(Infinity);
    expect(meanOf([-Infinity, 1e308, 1e308])).toBe(-Infinity);
    expect(meanOf([Infinity, -Infinity])).toBeNaN();
    expect(meanOf([1, Number.NaN, Infinity])).toBeNaN();
    expect(sumOf([Infinity]).units()).toBeUndefined();
    expect(sumOf([Number.NaN]).units()).toBeUndefined();
  });

  test('a sum over a sum of 0 is infinite, and 0 over 0 is NaN', () => {
    const over = (...values: number[]) => sumOf(values).overSum(sumOf([]), 1n);
    expect([over(3), over(-3), over(), over(Infinity)]).toEqual([Infinity, -Infinity, Number.NaN, Infinity]);
  });

  test('nothing sums to 0, and neither does any mix of zeros to -0', () => {
    expect(sumOf([]).over(1n)).toBe(0);
    expect(sumOf([-0, -0]).over(1n)).toBe(0);
  });

  test('sum and mean equal rational arithmetic on doubles of any size', () => {
    fc.assert(
      fc.property(fc.array(awkwardDouble, { minLength: 1, maxLength: 30 }), (values) => {
        expect(sumOf(values).over(1n)).toBe(exactSumOf(values) + 0);
        expect(meanOf(values)).toBe(exactSumOf(values, values.length) + 0);
      }),
      runs(300),
    );
  });

  test('neither the order of terms nor a cancelled detour changes a bit', () => {
    fc.assert(
      fc.property(fc.array(awkwardDouble, { minLength: 1, maxLength: 20 }), fc.nat(), (values, seed) => {
        const detour = shuffled([...values, ...values, ...values.map((value) => -value)], createRandom(seed));
        expect(sumOf(detour).units()).toBe(sumOf(values).units());
      }),
      runs(150),
    );
  });

  test('three million additions that fill a digit to its last bit lose nothing', () => {
    // 53 ones, placed so that the lower 32 of them are one digit of the sum.
    const full = (2 ** 53 - 1) * 2 ** -18;
    const count = 3_000_001;
    const sum = createExactSum();
    for (let i = 0; i < count; i++) sum.add(full);
    expect(sum.units()).toBe((wholeUnits(full) * BigInt(count)) << 1074n);
    for (let i = 1; i < count; i++) sum.add(-full);
    expect(sum.over(1n)).toBe(full);
  });

  test('a sum can be read and added to again', () => {
    const sum = sumOf([0.1, 0.2]);
    expect(sum.over(1n)).toBe(exactSumOf([0.1, 0.2]));
    sum.add(0.3);
    expect(sum.over(3n)).toBe(exactSumOf([0.1, 0.2, 0.3], 3));
  });
});

describe('exact products', () => {
  const productsOf = (pairs: readonly (readonly [number, number])[]): ExactSum => {
    const sum = createExactSum();
    for (const [a, b] of pairs) sum.addProduct(a, b);
    return sum;
  };

  test('a product that overflows cancels against its opposite', () => {
    const pairs = [
      [1e300, 1e300],
      [0.1, 0.1],
      [-1e300, 1e300],
    ] as const;
    expect(productsOf(pairs).over(1n)).toBe(exactProductsOf([[0.1, 0.1]]));
  });

  test('products that underflow add up', () => {
    const pairs = Array.from({ length: 2 ** 10 }, () => [2 ** -540, 2 ** -540] as const);
    expect(productsOf(pairs).over(1n)).toBe(2 ** -1070);
    expect(productsOf([[5e-324, 5e-324]]).units()).toBe(1n);
  });

  test('products with infinity and NaN are those of ordinary multiplication', () => {
    expect(productsOf([[Infinity, -2]]).over(1n)).toBe(-Infinity);
    expect(productsOf([[Infinity, 0]]).over(1n)).toBeNaN();
    expect(productsOf([[Number.NaN, 1]]).over(1n)).toBeNaN();
  });

  test('sums of products equal rational arithmetic on doubles of any size', () => {
    const pair = fc.oneof(fc.tuple(anyDouble, anyDouble), fc.tuple(awkwardDouble, awkwardDouble));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 12 }), (pairs) => {
        const sum = productsOf(pairs);
        expect(sum.units()).toBe(pairs.reduce((all, [a, b]) => all + wholeUnits(a) * wholeUnits(b), 0n));
        expect(sum.over(BigInt(pairs.length))).toBe(exactProductsOf(pairs, pairs.length) + 0);
      }),
      runs(300),
    );
  });

  test('a product at the edge of the fast path is as exact as in its middle', () => {
    const edge = fc.tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.double({ min: 1, max: 2, noNaN: true }));
    const scales = [
      [1e-125, 1e-125],
      [1e-251, 1],
      [1e249, 1e-300],
      [1e125, 1e124],
      [1e249, 5e-324],
      [1e-310, 1e60],
    ];
    fc.assert(
      fc.property(edge, fc.constantFrom(...scales), ([a, b], [one, other]) => {
        expect(productsOf([[a * one, b * other]]).units()).toBe(wholeUnits(a * one) * wholeUnits(b * other));
      }),
      runs(300),
    );
  });
});

test('toUnits is the whole number of 2^-1074 that a double is', () => {
  expect([5e-324, -5e-324, 0, -0, 2 ** -1022, 1].map(toUnits)).toEqual([1n, -1n, 0n, 0n, 2n ** 52n, 2n ** 1074n]);
  fc.assert(
    fc.property(anyDouble, (value) => {
      expect(toUnits(value)).toBe(wholeUnits(value));
    }),
    runs(200),
  );
});

test('arrays, of few values or of many, add up to what their values do one by one', () => {
  for (const size of [3, 1000]) {
    const values = Float64Array.from(
      { length: size },
      (_, index) => (index % 7) * 2 ** ((index % 90) - 45) * (-1) ** index,
    );
    const [one, all] = [createExactSum(), createExactSum()];
    for (const value of values) one.add(value);
    all.addAll(values);
    expect(all.units()).toBe(one.units());
    for (const value of values) one.addProduct(value, value);
    all.addSquares(values);
    expect(all.units()).toBe(one.units());
    all.addAll(new Float64Array(size).fill(Infinity));
    expect(all.over(1n)).toBe(Infinity);
  }
  const extremes = Float64Array.of(1e300, 5e-324, -1e300, ...new Array<number>(300).fill(1e-200));
  const [one, all] = [createExactSum(), createExactSum()];
  for (const value of extremes) one.addProduct(value, value);
  all.addSquares(extremes);
  expect(all.units()).toBe(one.units());
});

test('products of two arrays add up to what they do one by one', () => {
  const a = Float64Array.from({ length: 600 }, (_, index) => ((index % 11) - 5) * 2 ** ((index % 80) - 40) + 0.1);
  const b = Float64Array.from({ length: 600 }, (_, index) => (index === 7 ? 5e-324 : index === 8 ? 1e300 : index / 3));
  const [one, all] = [createExactSum(), createExactSum()];
  for (let index = 0; index < a.length; index++) one.addProduct(a[index], b[index]);
  all.addProducts(a, b);
  expect(all.units()).toBe(one.units());
  all.addProducts(Float64Array.of(0), Float64Array.of(Infinity));
  expect(all.over(1n)).toBeNaN();
});

test.each([5, 600])('squared differences of two arrays of %i are those of the doubles themselves', (count) => {
  const a = Float64Array.from({ length: count }, (_, index) => ((index % 11) - 5) * 2 ** ((index % 80) - 40) + 0.1);
  const b = Float64Array.from({ length: count }, (_, index) =>
    index === 3 ? 5e-324 : index === 4 ? 1e300 : index / 3,
  );
  const sum = createExactSum();
  sum.addSquaredDifferences(a, b);
  expect(sum.units()).toBe(a.reduce((all, value, index) => all + (wholeUnits(value) - wholeUnits(b[index])) ** 2n, 0n));
});

describe('a saved sum', () => {
  const partOf = (values: readonly number[]) => {
    const sum = createExactSum();
    for (const value of values) sum.add(value);
    return sum;
  };

  test('joins another without a bit lost, products among its terms', () => {
    fc.assert(
      fc.property(fc.array(anyDouble), fc.array(awkwardDouble), awkwardDouble, (first, second, factor) => {
        const [whole, one, other] = [partOf([...first, ...second]), partOf(first), partOf(second)];
        whole.addProduct(factor, 0.1);
        other.addProduct(factor, 0.1);
        one.merge(JSON.parse(JSON.stringify(other.save())));
        expect(one.units()).toBe(whole.units());
        expect(one.save()).toBe(whole.save());
      }),
      runs(200),
    );
  });

  test('is text, also where it is no number', () => {
    expect(partOf([0.5, 0.25]).save()).toBe('cp-4');
    expect([partOf([]).save(), partOf([1, -1]).save()]).toEqual(['0', '0']);
    const infinite = partOf([1]);
    infinite.merge(partOf([Infinity]).save());
    expect(infinite.save()).toBe('Infinity');
    infinite.merge('-Infinity');
    expect([infinite.save(), infinite.over(1n)]).toEqual(['NaN', Number.NaN]);
  });
});
