import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bySumOf, sharesOf, sumRow } from '../../src/math/row-sum.ts';
import { runs } from '../support/arbitrary.ts';
import { exactSumOf } from '../support/rational.ts';

const sum = (row: readonly number[]): number => sumRow((column) => row[column], row.length);

test('ten times 0.1 is the double nearest to ten times the double 0.1', () => {
  expect(sum(Array<number>(10).fill(0.1))).toBe(1);
});

test('a row that cancels keeps what is left', () => {
  expect(sum([1e16, 1, -1e16])).toBe(1);
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
});

test('infinities and NaN follow addition, and no column sums to 0', () => {
  expect(sum([1, Infinity, 2])).toBe(Infinity);
  expect(sum([Infinity, -Infinity])).toBeNaN();
  expect(sum([1, Number.NaN])).toBeNaN();
  expect(sum([])).toBe(0);
});

test('a row of a dozen numbers of like size is summed as rational arithmetic sums it', () => {
  const row = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(row, (values) => {
      expect(sum(values)).toBe(exactSumOf(values));
    }),
    runs(300),
  );
});

test('sharesOf divides a row by its sum, also where that overflows or is the smallest double', () => {
  expect([...sharesOf(Float64Array.of(1, 3))]).toEqual([0.25, 0.75]);
  expect([...sharesOf(Float64Array.of(1e308, 1e308, 0))]).toEqual([0.5, 0.5, 0]);
  expect([...sharesOf(Float64Array.of(5e-324, 0))]).toEqual([1, 0]);
});

test('bySumOf divides any number by the sum of a row', () => {
  expect(bySumOf(Float64Array.of(1, 3))(-2)).toBe(-0.5);
  expect(bySumOf(Float64Array.of(1e308, 1e308))(-Infinity)).toBe(-Infinity);
  expect(bySumOf(Float64Array.of(2 ** 1023, 2 ** 1023))(2 ** 1000)).toBe(2 ** -24);
});
