import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatCount, formatJson, formatNumber } from '../../src/words/number.ts';

test('a number is the shortest decimal that reads back to the same double', () => {
  expect(formatNumber(1.2039728043259361)).toBe('1.2039728043259361');
  expect(formatNumber(0.1 + 0.2)).toBe('0.30000000000000004');
  expect(formatNumber(1e-7)).toBe('1e-7');
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => Number(formatNumber(value)) === value),
    { seed: 7, numRuns: 1000 },
  );
});

test('a precision is a number of significant digits', () => {
  expect([formatNumber(2 / 3, 3), formatNumber(123456, 2), formatNumber(0.000123456, 2), formatNumber(5, 4)]).toEqual([
    '0.667',
    '120000',
    '0.00012',
    '5',
  ]);
});

test('what JSON has no number for is a string, and what is not there is null', () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => formatJson(value))).toEqual([
    '"NaN"',
    '"Infinity"',
    '"-Infinity"',
  ]);
  expect([formatJson(undefined), formatJson(1e21), formatJson(2 / 3, 2)]).toEqual(['null', '1e+21', '0.67']);
});

test('a count has its thousands marked', () => {
  expect([formatCount(999), formatCount(10000), formatCount(1234567)]).toEqual(['999', '10,000', '1,234,567']);
});

test('a whole number that no double holds is its digits, in JSON too, unless digits are to be rounded', () => {
  const whole = 2n ** 53n + 1n;
  expect([formatNumber(whole), formatJson(whole), formatNumber(whole, 3)]).toEqual([
    '9007199254740993',
    '9007199254740993',
    '9010000000000000',
  ]);
});
