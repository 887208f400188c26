import { expect, test } from '@jest/globals';
import { compareTo, createCellTests, isOneOf, MISSING, type Operator, outcomeOf } from '../../src/columns/cell-test.ts';

test.each<[unknown, Operator, string, boolean]>([
  ['2', '<', '10', true],
  ['2', '<', '10a', false],
  ['b', '>', 'a', true],
  [' 1.0 ', '==', '1', true],
  [1, '==', '1.0', true],
  ['1e1', '>=', '10', true],
  ['abc', '!=', '1', true],
  [1.5, '!=', 'abc', true],
  [1.5, '==', 'abc', false],
  [true, '==', 'true', true],
  ['9007199254740993', '==', '9007199254740992', false],
  ['9007199254740993', '==', '9007199254740993', true],
  ['9007199254740993', '>', '9007199254740992', true],
  ['1e300', '>', '9007199254740993', true],
  ['inf', '>', '9007199254740993', true],
])('%p %s %s is %p', (cell, operator, value, expected) => {
  expect(compareTo(operator, value).holds(cell)).toBe(expected);
});

test('a number must be known as it is written only where that can matter', () => {
  expect(compareTo('==', 'a').needsText).toBe(false);
  expect(compareTo('<', '5').needsText).toBe(false);
  expect(compareTo('<', 'a').needsText).toBe(true);
  expect(compareTo('==', '9007199254740993').needsText).toBe(true);
  expect(isOneOf(['a', '1']).needsText).toBe(false);
});

test('the outcomes of a cell travel as one number', () => {
  const tests = createCellTests([compareTo('>', '1'), compareTo('>', '2'), isOneOf(['3', 'x'])]);
  const outcomes = (cell: unknown) => [0, 1, 2].map((test) => outcomeOf(tests.read(cell), test));
  expect(outcomes('2')).toEqual([1, 0, 0]);
  expect(outcomes(3)).toEqual([1, 1, 1]);
  expect(outcomes('0')).toEqual([0, 0, 0]);
  expect(outcomes('')).toEqual([0.5, 0.5, 0.5]);
  expect([tests.read('NA'), tests.read(null), tests.read(Number.NaN)]).toEqual([MISSING, MISSING, MISSING]);
});

test('as many tests as a double has bits do not disturb one another', () => {
  const tests = createCellTests(Array.from({ length: 53 }, (_, index) => compareTo('==', String(index))));
  for (const value of [0, 31, 32, 52])
    expect(Array.from({ length: 53 }, (_, test) => outcomeOf(tests.read(value), test)).indexOf(1)).toBe(value);
});
