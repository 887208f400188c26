import { expect, test } from '@jest/globals';
import { createTop } from '../../src/stats/top.ts';

const ascending = (a: number, b: number): number => a - b;

test('keeps the first in order, the earlier first among equals, and makes no more than it keeps', () => {
  const top = createTop<string>(2, ascending);
  let made = 0;
  [5, 3, 9, 3, 1, 8, 7].forEach((rank, index) => {
    top.add(rank, index, (at) => {
      made++;
      return `${rank} at ${at}`;
    });
  });
  expect(top.rows()).toEqual(['1 at 4', '3 at 1']);
  expect(made).toBeLessThan(7);
});

test('of nothing wanted keeps nothing', () => {
  const top = createTop<number>(0, ascending);
  top.add(1, 0, (at) => at);
  expect(top.rows()).toEqual([]);
});
