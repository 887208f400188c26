import { expect, test } from '@jest/globals';
import { follow, isObject, layoutOf } from '../../../src/input/json/json-layout.ts';

const FIRST = { file: 'f', line: 1 };
const second = () => ({ file: 'f', line: 2 });

test('a layout lists the columns of nested objects and arrays by dotted name, in the order of the first record', () => {
  const layout = layoutOf({ b: { x: [1, 2] }, a: 3, none: null }, FIRST);
  expect(layout.header).toEqual(['b.x.0', 'b.x.1', 'a', 'none']);
  expect(layout.columns({ a: 6, b: { x: [4, 5] }, none: 7, more: 8 }, second)).toEqual([4, 5, 6, 7]);
});

test('a record may lack keys and whole arrays, which are missing values', () => {
  expect(layoutOf({ a: 1, b: [2, 3] }, FIRST).columns({}, second)).toEqual([undefined, undefined, undefined]);
  expect(layoutOf({ a: 1, b: [2, 3] }, FIRST).columns({ b: null }, second)).toEqual([undefined, undefined, undefined]);
});

test('a number, a word or null is a column of its own', () => {
  for (const record of [1, 'x', null, true])
    expect(layoutOf(record, FIRST)).toMatchObject({ header: undefined, width: 1 });
});

test('a path ends where an object does, and sees own keys alone', () => {
  expect(follow({ a: { b: 1 } }, ['a', 'b'])).toBe(1);
  expect(follow({ a: 1 }, ['a', 'b'])).toBeUndefined();
  expect(follow({}, ['constructor'])).toBeUndefined();
  expect(follow([1, 2], ['length'])).toBe(2);
  expect(follow('text', ['length'])).toBeUndefined();
});

test('records with nothing in them and records nested without end are refused', () => {
  expect(() => layoutOf([], FIRST)).toThrow('f:1: a record without values');
  expect(() => layoutOf({ a: {} }, FIRST)).toThrow('f:1: a record without values');
  let deep: unknown = 1;
  for (let level = 0; level < 40; level++) deep = { a: deep };
  expect(() => layoutOf(deep, FIRST)).toThrow('f:1: JSON nested deeper than 32 levels');
});

test('an array is no object, and neither is null', () => {
  expect([{}, [], null, 1].map(isObject)).toEqual([true, false, false, false]);
});
