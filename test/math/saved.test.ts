import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createExactSum } from '../../src/math/exact-sum.ts';
import {
  loadNumber,
  loadNumbers,
  loadShown,
  loadUnits,
  mergeEach,
  saveNumber,
  saveNumbers,
  saveUnits,
} from '../../src/math/saved.ts';
import { anyDouble, runs } from '../support/arbitrary.ts';

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('every double comes back from JSON', () => {
  const special = fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0);
  fc.assert(
    fc.property(fc.array(fc.oneof(special, anyDouble)), (values) => {
      expect(values.map((value) => loadNumber(throughJson(saveNumber(value))))).toEqual(values);
      expect([...loadNumbers(throughJson(saveNumbers(values)))]).toEqual(values);
    }),
    runs(200),
  );
});

test('whole numbers of a power of two are text, and come back', () => {
  expect([saveUnits(0n, -9), saveUnits(0x1a20n, -1074), saveUnits(-1n, 3)]).toEqual(['0', '1a2p-1070', '-1p3']);
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
      fc.integer({ min: -2148, max: 10 }),
      (units, power) => {
        expect(loadUnits(saveUnits(units, power), power)).toBe(units);
        expect(loadUnits(saveUnits(units, power), power - 7)).toBe(units << 7n);
      },
    ),
    runs(200),
  );
});

test('several are merged one by one', () => {
  const pair = (first: number, second: number) => {
    const [one, other] = [createExactSum(), createExactSum()];
    one.add(first);
    other.add(second);
    return { ...mergeEach([one, other]), values: () => [one.over(1n), other.over(1n)] };
  };
  const sums = pair(1, 2);
  sums.merge(throughJson(pair(10, 20).save()));
  expect(sums.values()).toEqual([11, 22]);
});

test('a whole number that no double holds comes back as it is', () => {
  const values = [2n ** 64n + 1n, -(2n ** 60n) - 1n, 1.5, Number.NaN];
  expect(throughJson(saveNumbers(values)).map(loadShown)).toEqual(values);
});
