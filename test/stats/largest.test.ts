import { expect, test } from '@jest/globals';
import { createLargest } from '../../src/stats/largest.ts';
import { createRandom, SEED } from '../support/random.ts';

const sumOf = (count: number, ...blocks: readonly number[][]): number => {
  const largest = createLargest(count);
  for (const block of blocks) largest.add(Float64Array.from(block));
  return largest.sum().over(1n);
};

test('the largest are found in whatever block they stand', () => {
  expect(sumOf(2, [1, 5], [3], [4, 2])).toBe(9);
  expect(sumOf(1, [5, 5, 5])).toBe(5);
  expect(sumOf(9, [1, 2])).toBe(3);
  expect(sumOf(3, [-1, -2, -3, -4])).toBe(-6);
});

test('of many they are those at the end of all, sorted', () => {
  const random = createRandom(SEED);
  // Multiples of 2^-10: every sum of them is exact.
  const values = Array.from({ length: 5000 }, () => Math.floor(random() * 1024) / 1024);
  const sorted = [...values].sort((a, b) => b - a);
  for (const count of [1, 7, 64, 1000, 4999, 5000])
    expect(sumOf(count, values.slice(0, 1234), values.slice(1234))).toBe(
      sorted.slice(0, count).reduce((sum, value) => sum + value, 0),
    );
});

test('NaN is one of them, and makes the sum NaN', () => {
  expect(sumOf(2, [1, 2, 3], [Number.NaN])).toBeNaN();
});

test('those of parts are those of all', () => {
  const [one, other] = [createLargest(2), createLargest(2)];
  one.add(Float64Array.of(1, 7, 3));
  other.add(Float64Array.of(5, 2, 6, -Infinity));
  expect(other.save()).toEqual([5, 6]);
  one.merge(JSON.parse(JSON.stringify(other.save())));
  expect(one.sum().over(1n)).toBe(13);
});
