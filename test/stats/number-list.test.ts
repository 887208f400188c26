import { expect, test } from '@jest/globals';
import { createNumberList } from '../../src/stats/number-list.ts';

test('a list gives back what was added, over every boundary of its chunks', () => {
  const list = createNumberList();
  const sizes = [1, 0, 65535, 65536, 3, 131072, 70000, 5];
  let next = 0;
  for (const size of sizes) list.add(Float64Array.from({ length: size }, () => next++));
  const all = list.toArray();
  expect(all).toHaveLength(next);
  expect(all.findIndex((value, index) => value !== index)).toBe(-1);
});

test('a list of nothing is empty, and one that was read takes more', () => {
  const list = createNumberList();
  expect(list.toArray()).toHaveLength(0);
  list.add(Float64Array.of(1));
  expect([...list.toArray()]).toEqual([1]);
  list.add(Float64Array.of(Number.NaN, -0));
  expect([...list.toArray()]).toEqual([1, Number.NaN, -0]);
});

test('a saved list follows another, with every bit', () => {
  const [list, other] = [createNumberList(), createNumberList()];
  list.add(Float64Array.of(1));
  other.add(Float64Array.of(-0, Infinity, Number.NaN));
  list.merge(JSON.parse(JSON.stringify(other.save())));
  expect([...list.toArray()]).toEqual([1, -0, Infinity, Number.NaN]);
});
