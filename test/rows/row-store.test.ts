import { expect, test } from '@jest/globals';
import { allocate, createRowStore } from '../../src/rows/row-store.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';
import { refusalOf } from '../support/refusal.ts';

test('rows come back in the order of the file, with their numbers and places, the last of a slot alone', () => {
  const store = createRowStore(3);
  const pairs = weighted(
    pairsOf(
      column([10, 20, 30, 40]),
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
      5,
    ),
    [1, 2, 3, 4],
  );
  store.put(0, pairs, 3);
  store.put(1, pairs, 0);
  store.put(2, pairs, 2);
  store.put(1, pairs, 1);
  expect(store.count()).toBe(3);
  const [{ count, sample, roles }, ...others] = [...store.blocks()];
  const { prediction, label, weight, base } = roles;
  expect([count, [0, 1, 2].map(sample), others.length]).toEqual([3, [6, 7, 8], 0]);
  expect([[...prediction.values], [...label.values]]).toEqual([
    [20, 30, 40],
    [3, 4, 5, 6, 7, 8],
  ]);
  expect([[...(weight?.values ?? [])], base]).toEqual([[2, 3, 4], undefined]);
  expect([prediction.place(0), label.place(2, 1)]).toEqual([
    { array: 'p', row: 1 },
    { array: 'y', row: 3, column: 1 },
  ]);
});

test('grows with its rows, and gives them in blocks', () => {
  const store = createRowStore(70000);
  const pairs = pairsOf(column([1, 2]), column([3, 4]));
  for (let slot = 0; slot < 70000; slot++) store.put(slot, pairs, slot % 2);
  const counts = [...store.blocks()].map(({ count }) => count);
  expect(counts.length).toBeGreaterThan(1);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(70000);
});

test('memory that there is not is an error of the user', () => {
  expect(refusalOf(() => allocate(2 ** 53)).message).toContain('does not fit into memory');
});
