import { expect, test } from '@jest/globals';
import { createShownColumn } from '../../src/columns/shown-column.ts';

test('cells are kept as they are written, and hold when others follow', () => {
  const column = createShownColumn();
  [' 1.50 ', '', null, undefined, 2, true, 12n, { a: [1] }].forEach((cell, row) => {
    expect(column.put(row, cell)).toBe(0);
  });
  const taken = column.take(8);
  column.put(0, 'next');
  expect(taken).toEqual([' 1.50 ', '', null, null, '2', 'true', '12', '{"a":[1]}']);
  expect(column.take(1)).toEqual(['next']);
});
