import { expect, test } from '@jest/globals';
import { allocate, createRowStore } from '../../src/rows/row-store.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';
import { refusalOf } from '../support/refusal.ts';

test('rows come back in the order that is asked for, with their numbers and places, the last of a slot alone', () => {
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
  const { count, sample, roles } = store.take([1, 2, 0]);
  const { prediction, label, weight, base } = roles;
  expect([count, [0, 1, 2].map(sample)]).toEqual([3, [6, 7, 8]]);
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

test('a row may be taken twice, and columns are called in places as the rows call them', () => {
  const store = createRowStore(2);
  const pairs = pairsOf(column([1, 2]), [
    [3, 4],
    [5, 6],
  ]);
  store.put(0, pairs, 1);
  const { roles } = store.take([0, 0]);
  expect([...roles.label.values]).toEqual([5, 6, 5, 6]);
  expect(roles.label.place(1, 1)).toEqual({ array: 'y', row: 1, column: 1 });
});

test('grows with its rows, and says how many rows of their width a block has', () => {
  const store = createRowStore(70000);
  const pairs = pairsOf(column([1, 2]), column([3, 4]));
  for (let slot = 0; slot < 70000; slot++) store.put(slot, pairs, slot % 2);
  expect([...store.take([0, 69999]).roles.prediction.values]).toEqual([1, 2]);
  expect(store.blockRows()).toBe(32768);
});

test('memory that there is not is an error of the user', () => {
  expect(refusalOf(() => allocate(2 ** 53)).message).toContain('does not fit into memory');
});

test('texts come back with their rows', () => {
  const store = createRowStore(2);
  const pairs = { ...pairsOf(column([1, 2, 3]), column([1, 2, 3])), texts: { 'shown 0': ['a', null, 'c'] } };
  store.put(0, pairs, 2);
  store.put(1, pairs, 1);
  expect(store.take([1, 0, 0]).texts).toEqual({ 'shown 0': [null, 'c', 'c'] });
});

test('what doubles lack is copied, and goes with its row', () => {
  const store = createRowStore(2);
  const pairs = pairsOf(column([1, 2]), column([3, 4]));
  const { label } = pairs.roles;
  const wide = { ...pairs, roles: { ...pairs.roles, label: { ...label, rest: Float64Array.of(0, 5) } } };
  store.put(0, pairs, 0);
  store.put(1, wide, 1);
  expect(store.take([1, 0]).roles.label.rest).toEqual(Float64Array.of(5, 0));
  store.put(1, pairs, 1);
  expect(store.take([1]).roles.label.rest).toEqual(Float64Array.of(0));
});
