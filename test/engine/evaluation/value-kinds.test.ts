import { expect, test } from '@jest/globals';
import { arePercentages, isHundred, mayBeScores } from '../../../src/engine/evaluation/value-kinds.ts';

const column = (...values: number[]) => ({ width: 1, values: Float64Array.of(...values) });
const pair = (...values: number[]) => ({ width: 2, values: Float64Array.of(...values) });

test('raw scores have a number that is no probability, and are no class numbers', () => {
  expect(mayBeScores(column(-1, 0.5), false)).toBe(true);
  expect(mayBeScores(column(0, 2, 1), false)).toBe(false);
  expect(mayBeScores(column(0.2, 0.5), false)).toBe(false);
  expect(mayBeScores(pair(0.2, 0.5), true)).toBe(false);
  expect(mayBeScores(pair(2, 1), true)).toBe(true);
});

test('percentages are most of them above 1, and some above what counts classes', () => {
  expect(arePercentages(column(70, 30, 0.5), false)).toBe(true);
  expect(arePercentages(column(2, 1, 3), false)).toBe(false);
  expect(arePercentages(column(70, 300), false)).toBe(false);
  expect(arePercentages(pair(33, 66, 12, 88), true)).toBe(true);
  expect(arePercentages(pair(33, 60, 12, 88), true)).toBe(false);
});

test('a row of one number is no row of percentages', () => {
  expect([isHundred(column(100), 0), isHundred(pair(1, 1, 40, 60.5), 1)]).toEqual([false, true]);
});
