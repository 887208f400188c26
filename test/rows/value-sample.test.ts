import { describe, expect, test } from '@jest/globals';
import { areMostlyCommon, createValueSample, type ValueSample } from '../../src/rows/value-sample.ts';

const sampleOf = (...blocks: readonly (readonly number[])[]): ValueSample => {
  const sample = createValueSample();
  for (const block of blocks) sample.add(Float64Array.from(block));
  return sample;
};
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

describe('at least half of the values are common', () => {
  test.each([
    [[1, 2, 3, 4], [3, 4, 5, 6], true],
    [[1, 2, 3, 4], [4, 5, 6, 7], false],
    [[1, 1, 1, 2], [1, 3, 3, 3], true],
    [[1, 2], [1, 2, 3, 4, 5], false],
    [[Number.NaN], [Number.NaN], false],
  ])('%j beside %j', (one, other, expected) => {
    expect(areMostlyCommon(sampleOf(one), sampleOf(other))).toBe(expected);
    expect(areMostlyCommon(sampleOf(other), sampleOf(one))).toBe(expected);
  });

  test('of many values by a sample', () => {
    const one = sampleOf(range(0, 1e5));
    expect(areMostlyCommon(one, sampleOf(range(45e3, 145e3)))).toBe(true);
    expect(areMostlyCommon(one, sampleOf(range(55e3, 155e3)))).toBe(false);
  });
});

test('a sample is that of the values, in whatever order and blocks they come, and does not grow', () => {
  const end = sampleOf(range(0, 1e5)).end();
  const others = sampleOf(range(3e4, 1e5).reverse(), range(0, 3e4));
  const most = Math.min(end, others.end());
  expect(new Set(others.below(most))).toEqual(new Set(sampleOf(range(0, 1e5)).below(most)));
  expect(others.below(Infinity).length).toBeLessThanOrEqual(2048);
});

test('a value that stands twice shows', () => {
  expect(sampleOf([-0], range(1, 9000)).isUnique()).toBe(true);
  expect(sampleOf(range(0, 2000), [17]).isUnique()).toBe(false);
  expect(sampleOf([0], [-0]).isUnique()).toBe(false);
});

test('a copy goes on by itself', () => {
  const sample = sampleOf([1, 2]);
  const copy = sample.copy();
  copy.add(Float64Array.of(1));
  expect([sample.isUnique(), copy.isUnique()]).toEqual([true, false]);
});
