import { describe, expect, test } from '@jest/globals';
import { normalQuantile } from '../../src/math/normal-quantile.ts';
import { pairedEnds, wilsonEnds } from '../../src/stats/proportion.ts';
import { intervals } from '../fixtures/intervals.ts';

test.each(intervals.wilson)('$hits of $count at $confidence % is the interval of statsmodels', (one) => {
  const [low, high] = wilsonEnds(one.hits, one.count, normalQuantile(0.5 + one.confidence / 200));
  expect(low).toBeCloseTo(one.low, 13);
  expect(high).toBeCloseTo(one.high, 13);
});

describe('the difference of paired shares', () => {
  test('is Wald with a row added of each kind', () => {
    // 8 and 3 of 28 rows, one more of each in 30: 0.3 - 0.4/3, and 1.96² times the variance of Wald.
    const [low, high] = pairedEnds(8, 3, 28, 2);
    const [center, half] = [9 / 30 - 4 / 30, 2 * Math.sqrt((13 / 30 - (5 / 30) ** 2) / 30)];
    expect([low, high]).toEqual([expect.closeTo(center - half, 14), expect.closeTo(center + half, 14)]);
  });

  test('lies between -1 and 1', () => {
    expect(pairedEnds(3, 0, 3, 4)[1]).toBe(1);
    expect(pairedEnds(0, 3, 3, 4)[0]).toBe(-1);
  });
});
