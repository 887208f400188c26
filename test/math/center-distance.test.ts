import { expect, test } from '@jest/globals';
import { distanceFrom } from '../../src/math/center-distance.ts';
import { fractionOf, rounded, ZERO } from '../../src/math/fraction.ts';
import { exactMean } from '../../src/math/weighted-mean.ts';

const from = (center: number, values: number[], weights?: number[], alpha = 0.5): number =>
  rounded(
    distanceFrom(fractionOf(center) ?? ZERO, Float64Array.from(values), weights && Float64Array.from(weights), alpha) ??
      ZERO,
  );

test('numbers above the center count by α, those below by 1 − α', () => {
  expect(from(2, [1, 2, 5])).toBe(2);
  expect(from(2, [1, 2, 5], undefined, 0.75)).toBe(0.25 + 2.25);
  expect(from(2, [1, 2, 5], [4, 1, 0])).toBe(2);
});

test('a center between doubles is taken as it is', () => {
  // The mean of 1, 1 + ε and 1 + ε is nearest to 1 + ε, from which it is ε/3; |y − mean| adds up to 4ε/3.
  const values = Float64Array.of(1, 1 + 2 ** -52, 1 + 2 ** -52);
  const mean = exactMean(values, undefined) ?? ZERO;
  expect(rounded(mean)).toBe(1 + 2 ** -52);
  expect(rounded(distanceFrom(mean, values, undefined, 0.5) ?? ZERO)).toBe((2 / 3) * 2 ** -52);
});

test('is none of an infinite number', () => {
  expect(distanceFrom(ZERO, Float64Array.of(1, Infinity), undefined, 0.5)).toBeUndefined();
});
