import { describe, expect, test } from '@jest/globals';
import { textCode } from '../../src/kernels/text-code.ts';
import { createTwinComparison } from '../../src/rows/twin-comparison.ts';

const compare = (own: readonly number[], other: readonly number[], isIdentifier = true, size = 2) => {
  const comparison = createTwinComparison(isIdentifier);
  let first: number | undefined;
  for (let row = 0; row < own.length; row += size) {
    const found = comparison.add(
      Float64Array.from(own.slice(row, row + size)),
      Float64Array.from(other.slice(row, row + size)),
    );
    if (found !== undefined) first ??= row + found;
  }
  return { first, ...comparison.finish() };
};

describe('columns', () => {
  test('that are equal have no row that differs', () => {
    expect(compare([5, 7, 9, Number.NaN], [5, 7, 9, Number.NaN])).toEqual({
      first: undefined,
      vary: true,
      haveSame: true,
      haveMost: false,
      areDates: false,
      areUnique: true,
      counts: [undefined, undefined],
    });
  });

  test('with the same values in another order, each as often', () => {
    expect(compare([1, 2, 3, 1, 5], [1, 3, 2, 5, 1])).toMatchObject({ first: 1, haveSame: true, haveMost: true });
    expect(compare([1, 1, 2], [1, 2, 2])).toMatchObject({ first: 1, haveSame: false });
    expect(compare([1, 2, Number.NaN], [Number.NaN, 1, 2])).toMatchObject({ first: 1, haveSame: true });
  });

  test('of one value vary not', () => {
    expect(compare([1, 1, 1], [1, 2, 3]).vary).toBe(false);
    expect(compare([Number.NaN, 4, Number.NaN], [4, 5, 6]).vary).toBe(false);
  });

  test('where one lacks a value do not differ there', () => {
    expect(compare([1, Number.NaN, 3], [1, 2, Number.NaN])).toMatchObject({ first: undefined, haveSame: false });
  });

  test('of dates are told from others', () => {
    const [one, two] = [textCode('2024-01-17'), textCode('2024-01-18')];
    expect(compare([one, two], [two, one], false)).toMatchObject({ areDates: true, haveMost: true });
    expect(compare([20240117, 20240118], [20240118, 20240117], false).areDates).toBe(true);
    expect(compare([20240117, 20241301], [20240117, 20241301], false).areDates).toBe(false);
    expect(compare([one, textCode('a')], [one, two], false)).toMatchObject({ areDates: false, haveMost: false });
  });

  test('that count the rows say so', () => {
    expect(compare([0, 1, 2, 3], [1, 2, 3, 4]).counts).toEqual(['rows', 'rows']);
    expect(compare([2, 3, 4], [0, 1, 3]).counts).toEqual(['rises', 'rises']);
    expect(compare([1, 3, 2], [1, Number.NaN, 3]).counts).toEqual([undefined, undefined]);
    expect(compare([1, 2, 2], [Number.NaN, 1, 2]).counts).toEqual([undefined, undefined]);
  });
});

test('the outcome does not depend on the blocks', () => {
  const own = Array.from({ length: 50 }, (_, row) => (row * 7) % 50);
  const other = Array.from({ length: 50 }, (_, row) => (row * 3) % 50);
  for (const size of [1, 3, 50]) expect(compare(own, other, true, size)).toEqual(compare(own, other, true, 7));
});
