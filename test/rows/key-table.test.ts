import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createKeyTable, enlarged } from '../../src/rows/key-table.ts';
import { runs } from '../support/arbitrary.ts';

const rowOf = (key: readonly string[]): string[][] => key.map((text) => [text]);

test('keys are counted as they come, and found again', () => {
  const table = createKeyTable();
  const column = [['a', 'b', 'a', '', 'ab']];
  expect(column[0].map((_, row) => table.add(column, row))).toEqual([0, 1, 0, 2, 3]);
  expect([table.size(), table.find([['x', 'b']], 1), table.find([['x']], 0)]).toEqual([4, 1, -1]);
  expect([table.keyAt(0), table.keyAt(2), table.keyAt(3)]).toEqual([['a'], [''], ['ab']]);
});

describe('keys are told apart', () => {
  test.each([
    [['ab'], ['a']],
    [
      ['a', 'b'],
      ['ab', ''],
    ],
    [
      ['', 'ab'],
      ['a', 'b'],
    ],
    [['\u0000'], ['']],
    [['é'], ['e\u0301']],
    [['9007199254740993'], ['9007199254740992']],
    [['7'], ['07']],
  ])('%j and %j', (one, other) => {
    const table = createKeyTable();
    expect([table.add(rowOf(one), 0), table.add(rowOf(other), 0)]).toEqual([0, 1]);
    expect([table.keyAt(0), table.keyAt(1)]).toEqual([one, other]);
  });
});

test('it is a map of keys to the number of those before them', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '\n', 'é', '한', '😀'), maxLength: 3 });
  const lists = fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(fc.tuple(...Array(width).fill(text))));
  fc.assert(
    fc.property(lists, lists, (added, asked) => {
      const table = createKeyTable();
      const known = new Map<string, number>();
      for (const key of added as string[][]) {
        const name = JSON.stringify(key);
        if (!known.has(name)) known.set(name, known.size);
        expect(table.add(rowOf(key), 0)).toBe(known.get(name));
      }
      for (const key of asked as string[][])
        expect(table.find(rowOf(key), 0)).toBe(known.get(JSON.stringify(key)) ?? -1);
      expect(table.size()).toBe(known.size);
    }),
    runs(200),
  );
});

test('many keys and long ones make it grow', () => {
  const table = createKeyTable();
  const long = '한'.repeat(100_000);
  const column = [[...Array.from({ length: 100_000 }, (_, index) => `user-${index}`), long]];
  expect(column[0].every((_, row) => table.add(column, row) === row)).toBe(true);
  expect(column[0].every((_, row) => table.find(column, row) === row)).toBe(true);
  expect([table.keyAt(99_999), table.keyAt(100_000)]).toEqual([['user-99999'], [long]]);
  expect(table.find([['user-100000']], 0)).toBe(-1);
});

test('enlarged keeps what was there', () => {
  expect([...enlarged(Float64Array.of(1, 2), new Float64Array(3))]).toEqual([1, 2, 0]);
});
