import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextAbove, nextBelow } from '../../src/math/neighbour.ts';
import { awkwardDouble, runs } from '../support/arbitrary.ts';

test('the neighbours of 0, 1 and the ends of the doubles', () => {
  expect([0, -0, 1, -1, -5e-324, -Infinity].map(nextAbove)).toEqual([
    5e-324,
    5e-324,
    1 + 2 ** -52,
    -1 + 2 ** -53,
    -0,
    -Number.MAX_VALUE,
  ]);
  expect([0, 1, 5e-324, Infinity].map(nextBelow)).toEqual([-5e-324, 1 - 2 ** -53, 0, Number.MAX_VALUE]);
});

test('between a double and its neighbour there is none', () => {
  fc.assert(
    fc.property(awkwardDouble, (value) => {
      const above = nextAbove(value);
      expect(above).toBeGreaterThan(value);
      expect(nextBelow(above) + 0).toBe(value + 0);
      // Halfway a double rounds to one of the two.
      expect([value, above]).toContain(value / 2 + above / 2 === 0 ? value : value + (above - value) / 2);
    }),
    runs(300),
  );
});
