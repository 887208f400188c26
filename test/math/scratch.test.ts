import { expect, test } from '@jest/globals';
import { createScratch } from '../../src/math/scratch.ts';

test('memory is as long as was asked for, and the same as far as it reaches', () => {
  const take = createScratch();
  const first = take(4);
  first.fill(7);
  expect(first).toHaveLength(4);
  expect([...take(2)]).toEqual([7, 7]);
  expect(take(2).buffer).toBe(first.buffer);
  expect(take(9)).toHaveLength(9);
});

test('two of them share nothing', () => {
  const [one, other] = [createScratch()(3), createScratch()(3)];
  one.fill(1);
  expect([...other]).toEqual([0, 0, 0]);
});
