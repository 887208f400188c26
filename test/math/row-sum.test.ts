import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumRow } from '../../src/math/row-sum.ts';
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
