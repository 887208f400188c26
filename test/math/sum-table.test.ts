import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createExactSum } from '../../src/math/exact-sum.ts';
import { createSumTable } from '../../src/math/sum-table.ts';
import { anyDouble, awkwardDouble } from '../support/arbitrary.ts';
import { SEED } from '../support/random.ts';

const row = fc.record({ index: fc.nat({ max: 5 }), value: fc.oneof(awkwardDouble, anyDouble) });

describe('a table of sums', () => {
  test('has each sum as an exact sum has it', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 1000 }), (rows, divisor) => {
        const table = createSumTable();
        for (const { index, value } of rows) table.add(index, value);
        for (let index = 0; index < 6; index++) {
          const exact = createExactSum();
          for (const each of rows) if (each.index === index) exact.add(each.value);
          const sum = table.at(index);
          expect(sum.units()).toBe(exact.units());
          expect(sum.over(1n)).toBe(exact.over(1n));
          expect(sum.over(BigInt(divisor))).toBe(exact.over(BigInt(divisor)));
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('divides one sum by another as exact sums are divided', () => {
    const weight = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(awkwardDouble, weight), { maxLength: 20 }), (rows) => {
        const [sums, weights] = [createSumTable(), createSumTable()];
        const [exact, exactWeights] = [createExactSum(), createExactSum()];
        for (const [value, own] of rows) {
          sums.add(3, value);
          exact.add(value);
          weights.add(3, own);
          exactWeights.add(own);
        }
        expect(sums.at(3).overSum(weights.at(3), 2n)).toBe(exact.overSum(exactWeights, 2n));
        expect(sums.at(3).overSum(exactWeights, 1n)).toBe(exact.overSum(exactWeights, 1n));
        expect(exact.overSum(weights.at(3), 1n)).toBe(exact.overSum(exactWeights, 1n));
      }),
      { seed: SEED },
    );
  });

  test('gives and takes each sum, of whatever parts', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.nat({ max: 60 }), (rows, cut) => {
        const [whole, first, second] = [createSumTable(), createSumTable(), createSumTable()];
        rows.forEach(({ index, value }, number) => {
          whole.add(index, value);
          (number < cut ? first : second).add(index, value);
        });
        for (let index = 0; index < 6; index++) {
          first.merge(index, JSON.parse(JSON.stringify(second.save(index))));
          expect(first.at(index).units()).toBe(whole.at(index).units());
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('saves a sum that is a double as that', () => {
    const table = createSumTable();
    for (const value of [0.25, 0.5]) table.add(0, value);
    for (const value of [1, 2 ** -80]) table.add(1, value);
    table.addProduct(2, 0.1, 0.1);
    table.add(3, Infinity);
    expect([0, 1, 2, 3, 4].map(table.save)).toEqual([
      0.75,
      [2 ** -80, 1],
      expect.stringMatching(/^[0-9a-f]+p-\d+$/),
      'Infinity',
      0,
    ]);
  });

  test('holds exact products, infinities and NaN, and nothing as 0', () => {
    const table = createSumTable();
    table.addProduct(0, 0.1, 0.1);
    const exact = createExactSum();
    exact.addProduct(0.1, 0.1);
    expect(table.at(0).units()).toBe(exact.units());
    table.add(1, Infinity);
    table.add(2, Infinity);
    table.add(2, -Infinity);
    expect([table.at(1).over(2n), table.at(2).over(1n), table.at(900).over(3n)]).toEqual([Infinity, Number.NaN, 0]);
    expect(table.at(5).overSum(table.at(6), 1n)).toBeNaN();
  });
});
