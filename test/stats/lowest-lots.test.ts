import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLowestLots } from '../../src/stats/lowest-lots.ts';
import { compareNames } from '../../src/stats/row-names.ts';
import { runs } from '../support/arbitrary.ts';

test('are those of a sort of all, of equal lots those with the earlier names', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom('', 'b'), fc.nat());
  const rows = fc.uniqueArray(row, { selector: ([, source, number]) => `${source}${number}`, maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), (all, size) => {
      const lowest = createLowestLots(size);
      for (const [lot, source, number] of all) lowest.offer(lot, source, number);
      const sorted = all
        .map(([lot, source, number]) => ({ lot, name: { source, row: number } }))
        .sort((one, other) => one.lot - other.lot || compareNames(one.name, other.name));
      expect(lowest.count()).toBe(Math.min(size, all.length));
      expect(Array.from(lowest.inOrder(), lowest.nameAt)).toEqual(sorted.slice(0, size).map(({ name }) => name));
    }),
    runs(300),
  );
});

test('a row that is not among them has no slot, one that is takes that of the one that goes', () => {
  const lowest = createLowestLots(2);
  expect([lowest.offer(5, '', 1), lowest.offer(3, '', 2), lowest.offer(7, '', 3), lowest.offer(4, '', 4)]).toEqual([
    0, 1, -1, 0,
  ]);
});
