import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { copyObject, isIndexed, isIterable, quietly, showGiven } from '../../../src/engine/library/given.ts';

const throwing = new Proxy(
  {},
  {
    get() {
      throw new RangeError('own');
    },
    ownKeys() {
      throw new RangeError('own');
    },
  },
);

test.each([
  ['abc', '"abc"'],
  [5n, '5n'],
  [-0, '-0'],
  [undefined, 'undefined'],
  [null, 'null'],
  [true, 'true'],
  [[1], '[…]'],
  [{}, '{…}'],
  [new Map(), 'Map {…}'],
  [new DataView(new ArrayBuffer(1)), 'DataView {…}'],
  [() => 1, 'a function'],
  [Symbol('x'), 'a Symbol'],
  [Object.create(null), '{…}'],
])('%p is shown as code has it', (given, shown) => {
  expect(showGiven(given)).toBe(shown);
});

test('what throws when it is looked at is an object', () => {
  expect(showGiven(throwing)).toBe('{…}');
});

test('what is long is cut', () => {
  expect(showGiven('x'.repeat(100))).toHaveLength(63);
  expect(showGiven(10n ** 100n)).toBe(`1${'0'.repeat(59)}…`);
});

test('an object is copied with what it inherits, and nothing else is one', () => {
  expect({ ...copyObject({ a: 1 }) }).toEqual({ a: 1 });
  expect({ ...copyObject(Object.assign(Object.create(null), { a: 1 })) }).toEqual({ a: 1 });
  expect({ ...copyObject(runInNewContext('({ a: 1 })')) }).toEqual({ a: 1 });
  for (const given of [null, undefined, 1, 'a', [], [1], { length: 0 }, () => 1, new Map(), new Date(0), throwing])
    expect(copyObject(given)).toBeUndefined();
});

test('an object with a count of its values is indexed, and a text is not', () => {
  for (const given of [[], Float64Array.of(1), { length: 2 }, runInNewContext('[1]')])
    expect(isIndexed(given)).toBe(true);
  for (const given of ['ab', Object('ab'), { length: -1 }, { length: 0.5 }, { length: '2' }, {}, null, throwing])
    expect(isIndexed(given)).toBe(false);
});

test('what can be iterated is known', () => {
  expect([new Set(), new Map(), [].values(), {}, null].map(isIterable)).toEqual([true, true, true, false, false]);
});

test('a look that throws finds nothing', () => {
  expect(quietly(() => 1, 2)).toBe(1);
  expect(quietly(() => (throwing as { readonly a: number }).a, 2)).toBe(2);
});
