import { expect, test } from '@jest/globals';
import { studentQuantile } from '../../src/math/student-quantile.ts';
import { intervals } from '../fixtures/intervals.ts';

test.each(intervals.t)('studentQuantile(%d, %d) is that of scipy to eight digits', (p, freedom, quantile) => {
  expect(Math.abs(studentQuantile(p, freedom) - quantile)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(quantile)));
});

test('studentQuantile refuses so few degrees of freedom that its series does not hold', () => {
  expect(() => studentQuantile(0.975, 99)).toThrow(RangeError);
});
