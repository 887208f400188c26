import { expect, test } from '@jest/globals';
import { createCounts } from '../../src/stats/counts.ts';

test('are kept by number, of whatever size, and 0 where nothing was counted', () => {
  const counts = createCounts();
  for (const [index, count] of [
    [0, 2],
    [900, 1],
    [0, 3],
  ])
    counts.add(index, count);
  expect([counts.at(0), counts.at(1), counts.at(900), counts.at(5000)]).toEqual([5, 0, 1, 0]);
  expect(counts.save(3)).toEqual([5, 0, 0]);
});
