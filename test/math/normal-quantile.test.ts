import { expect, test } from '@jest/globals';
import { normalQuantile } from '../../src/math/normal-quantile.ts';
import { intervals } from '../fixtures/intervals.ts';

test.each(intervals.normal)('normalQuantile(%d) is that of scipy', (p, quantile) => {
  expect(Math.abs(normalQuantile(p) - quantile)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(quantile)));
});

test('normalQuantile is the other way round on the other side', () => {
  for (const p of [0.25, 0.0625, 2 ** -20]) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
});
