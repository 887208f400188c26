import { expect, test } from '@jest/globals';
import { columnOf, columnsOfFields } from '../../src/input/list-columns.ts';
import { numberOf } from '../../src/input/table.ts';

const fields = [
  { name: 'id', length: undefined },
  { name: 'logits', length: 2 },
];

test('lists are as many columns as they are long, called as those of JSON are', () => {
  expect(columnsOfFields(fields)).toEqual([
    { name: 'id', field: 0, element: undefined },
    { name: 'logits.0', field: 1, element: 0 },
    { name: 'logits.1', field: 1, element: 1 },
  ]);
});

test('a column of them is every so many values, with what is missing and what is wider than a double', () => {
  const values = Float64Array.of(1, 2, 3, 4);
  const lists = {
    numbers: { values, offset: 0, stride: 1, exact: (at: number) => BigInt(at), isMissing: (at: number) => at === 3 },
  };
  const column = { name: 'logits.1', field: 1, element: 1 };
  const { numbers } = columnOf(column, new Map([[1, lists]]), [undefined, 2]);
  if (numbers === undefined) throw new Error('no numbers');
  expect([0, 1].map((row) => numberOf(numbers, row))).toEqual([2, 4]);
  expect([0, 1].map((row) => numbers.exact?.(row))).toEqual([1n, 3n]);
  expect([0, 1].map((row) => numbers.isMissing?.(row))).toEqual([false, true]);
});
