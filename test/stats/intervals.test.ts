import { expect, test } from '@jest/globals';
import { intervalOfShares, intervalOfUnits, MOST_DRAWN } from '../../src/stats/intervals.ts';
import { createMoments } from '../../src/stats/moments.ts';
import { transforms } from '../support/intervals.ts';

test('few units are drawn, many have the interval of Student', () => {
  const costs = Float64Array.from({ length: MOST_DRAWN + 1 }, (_, row) => row % 97);
  const moments = createMoments();
  moments.add({ costs });
  const settings = { isCompared: false, tail: 0.025, seed: 0 };
  const many = intervalOfUnits(undefined, moments, transforms.mean, settings);
  expect(many.method).toBe('student-t');
  const few = createMoments();
  few.add({ costs: costs.subarray(0, 40) });
  const units = { costs: costs.slice(0, 40), others: new Float64Array(40), counts: new Float64Array(40).fill(1) };
  expect(intervalOfUnits(units, few, transforms.mean, settings).method).toBe('bootstrap-t');
});

test('a share has the ends of what it makes of them, the lower first', () => {
  const shares = { more: 3, fewer: 0, count: 10 };
  const plain = intervalOfShares(shares, transforms.mean, false, 0.025);
  const turned = intervalOfShares(shares, { value: (mean) => 1 - mean, slope: () => -1 }, false, 0.025);
  expect(turned).toEqual({ low: 1 - plain.high, high: 1 - plain.low, method: 'wilson' });
  expect(intervalOfShares({ ...shares, fewer: 3 }, transforms.mean, true, 0.025)).toMatchObject({
    method: 'bonett-price',
  });
});
