import { expect, test } from '@jest/globals';
import { createExtremes } from '../../src/math/extremes.ts';

const of = (...values: number[]) => {
  const extremes = createExtremes();
  for (const value of values) extremes.add(value);
  return extremes;
};

test('are the least and the largest, also of what is merged', () => {
  const extremes = of(3, -1);
  expect([extremes.low(), extremes.high()]).toEqual([-1, 3]);
  extremes.merge(JSON.parse(JSON.stringify(of(7, 0).save())));
  extremes.merge(of().save());
  expect([extremes.low(), extremes.high()]).toEqual([-1, 7]);
});

test('of nothing are infinite, and NaN where one number is', () => {
  expect([of().low(), of().high()]).toEqual([Infinity, -Infinity]);
  expect([of(1, Number.NaN).low(), of(1, Number.NaN).high()]).toEqual([Number.NaN, Number.NaN]);
});
