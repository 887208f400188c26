import { expect, test } from '@jest/globals';
import type { Block } from '../../src/rows/block.ts';
import { createKeptRows } from '../../src/rows/kept-rows.ts';
import { matrixOf } from '../support/pairs.ts';

/** Rows 10 i, 10 i + 1 with the weight i, on the lines 2 i. */
function blockOf(first: number, count: number): Block {
  const numbers = Array.from({ length: count }, (_, row) => first + row);
  return {
    count,
    first,
    roles: {
      label: matrixOf(
        'y',
        numbers.map((number) => [10 * number, 10 * number + 1]),
      ),
      weight: matrixOf(
        'w',
        numbers.map((number) => [number]),
      ),
    },
    keys: {
      columns: [numbers.map(String)],
      lines: Float64Array.from(numbers, (number) => 2 * number),
      placeAt: (line, role, column) => ({ line, ...(role !== undefined && { column: `${role} ${column}` }) }),
    },
  };
}

test('rows are taken in any order, with the places of all their roles', () => {
  const rows = createKeptRows();
  const block = blockOf(1, 3);
  rows.add(block, 0);
  rows.add(block, 2);
  rows.add(blockOf(4, 1), 0);
  const { label, weight } = rows.take([2, 0, 2]).roles;
  expect([label?.width, ...(label?.values ?? [])]).toEqual([2, 40, 41, 10, 11, 40, 41]);
  expect([...(weight?.values ?? [])]).toEqual([4, 1, 4]);
  expect([label?.place(1, 1), weight?.place(0, 0), label?.place(0)]).toEqual([
    { line: 2, column: 'label 1' },
    { line: 8, column: 'weight 0' },
    { line: 8 },
  ]);
  expect([rows.lineOf(1), rows.place(1)]).toEqual([6, { line: 6 }]);
});

test('more than at first have room stay', () => {
  const rows = createKeptRows();
  const block = blockOf(0, 10_000);
  for (let row = 0; row < block.count; row++) rows.add(block, row);
  expect([...(rows.take([0, 4095, 4096, 9999]).roles.label?.values ?? [])]).toEqual([
    0, 1, 40950, 40951, 40960, 40961, 99990, 99991,
  ]);
});

test('a block without keys is refused', () => {
  expect(() => createKeptRows().add({ count: 1, first: 1, roles: {} }, 0)).toThrow('a block without keys');
});

test('texts are kept with their rows', () => {
  const rows = createKeptRows();
  const block = { ...blockOf(1, 3), texts: { 'shown 0': ['a', null, 'c'] } };
  for (const row of [0, 1, 2]) rows.add(block, row);
  expect(rows.take([2, 1]).texts).toEqual({ 'shown 0': ['c', null] });
  expect(createKeptRows().take([]).texts).toBeUndefined();
});

test('what doubles lack is kept from the first row on that lacks anything', () => {
  const rows = createKeptRows();
  const block = blockOf(1, 3);
  const { label } = block.roles;
  if (label === undefined) throw new Error('no labels');
  rows.add(block, 0);
  expect(rows.take([0]).roles.label?.rest).toBeUndefined();
  rows.add({ ...block, roles: { ...block.roles, label: { ...label, rest: Float64Array.of(0, 0, 0, 0, 1, -1) } } }, 2);
  rows.add(block, 1);
  expect(rows.take([1, 0, 2]).roles.label?.rest).toEqual(Float64Array.of(1, -1, 0, 0, 0, 0));
});
