import { expect, test } from '@jest/globals';
import { createMoments } from '../../src/stats/moments.ts';
import { estimate } from '../../src/stats/units.ts';
import { intervals } from '../fixtures/intervals.ts';
import { transforms, unitsOf } from '../support/intervals.ts';

test.each(intervals.bootstrap)('the error of $name is that of the same formula in numpy', (one) => {
  const moments = createMoments();
  moments.add(unitsOf(one));
  const { value, error } = estimate(moments, transforms[one.transform], one.others !== null);
  expect(value).toBeCloseTo(one.value, 12);
  expect(error).toBeCloseTo(one.error, 12);
});

test('the error of a mean is the deviation over the root of the number of rows', () => {
  const moments = createMoments();
  moments.add({ costs: Float64Array.of(1, 2, 3, 6) });
  // Deviations -2 -1 0 3: a variance of 14/3, over 4.
  const { value, error } = estimate(moments, transforms.mean, false);
  expect(value).toBe(3);
  expect(error).toBeCloseTo(Math.sqrt(14 / 12), 14);
});
