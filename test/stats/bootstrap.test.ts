import { describe, expect, test } from '@jest/globals';
import { bootstrapDistances, orderStatistic, RESAMPLES } from '../../src/stats/bootstrap.ts';
import { intervals } from '../fixtures/intervals.ts';
import { transforms, unitsOf } from '../support/intervals.ts';

describe.each(intervals.bootstrap)('the interval of $name', (one) => {
  // The ends of 10,000 resamples differ by chance: by some 0.03 standard errors, more where their tail is long.
  const close = (one.high - one.low) * 0.08;

  test('is that of arch, as far as chance allows, whatever the seed', () => {
    const tail = (1 - one.confidence / 100) / 2;
    for (const seed of [0, 1, 2]) {
      const distances = bootstrapDistances(unitsOf(one), transforms[one.transform], one, one.others !== null, seed);
      expect(distances.length).toBe(RESAMPLES);
      expect(Math.abs(one.value - one.error * orderStatistic(distances, 1 - tail) - one.low)).toBeLessThan(close);
      expect(Math.abs(one.value - one.error * orderStatistic(distances, tail) - one.high)).toBeLessThan(close);
    }
  });
});

test('the interval of normal losses is near that of BCa in scipy', () => {
  const [one] = intervals.bootstrap;
  const distances = bootstrapDistances(unitsOf(one), transforms.mean, one, false, 0);
  const ends = [0.975, 0.025].map((p) => one.value - one.error * orderStatistic(distances, p));
  const [low, high] = intervals.bca;
  for (const [end, other] of [
    [ends[0], low],
    [ends[1], high],
  ])
    expect(Math.abs(end - other)).toBeLessThan(0.1 * (high - low));
});

test('resamples of units that are all alike are no surer of what moved', () => {
  // A resample of one and the same unit has no error: its headline lies infinitely far out.
  const units = { costs: Float64Array.of(0, 1), others: new Float64Array(2), counts: Float64Array.of(1, 1) };
  const distances = bootstrapDistances(units, transforms.mean, { value: 0.5, error: 0.5 }, false, 0);
  expect([distances[0], distances[RESAMPLES / 2], distances.at(-1)]).toEqual([-Infinity, 0, Infinity]);
});

test('orderStatistic(sorted, p) is number (R + 1) p', () => {
  const sorted = Float64Array.of(10, 20, 30, 40);
  expect([0.2, 0.4, 0.5, 0.8].map((p) => orderStatistic(sorted, p))).toEqual([10, 20, 25, 40]);
  expect([0.001, 0.999].map((p) => orderStatistic(sorted, p))).toEqual([10, 40]);
});
