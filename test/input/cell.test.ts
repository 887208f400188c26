import { describe, expect, test } from '@jest/globals';
import { isMissing, isNanWord, parseNumber } from '../../src/input/cell.ts';

describe('parseNumber', () => {
  test.each([
    ['1', 1],
    ['-1.5', -1.5],
    ['+2', 2],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1E-3', 0.001],
    ['+1.25e+2', 125],
    ['007', 7],
    ['  3\t', 3],
    ['1e400', Number.POSITIVE_INFINITY],
    ['1e-400', 0],
    ['9007199254740993', 9007199254740992],
    ['0.1', 0.1],
    ['4.9e-324', 5e-324],
    ['inf', Number.POSITIVE_INFINITY],
    ['-INF', Number.NEGATIVE_INFINITY],
    ['+Infinity', Number.POSITIVE_INFINITY],
    [' -infinity ', Number.NEGATIVE_INFINITY],
  ])('reads %j as %d', (cell, value) => {
    expect(parseNumber(cell)).toBe(value);
  });

  test('keeps the sign of a negative zero', () => {
    expect(parseNumber('-0')).toBe(-0);
  });

  test.each([
    '',
    ' ',
    '.',
    '+',
    '-',
    'e5',
    '1e',
    '1e+',
    '0x10',
    '-0x10',
    '0b1',
    '0o7',
    '1_000',
    '1,5',
    '1,000',
    '1 000',
    '1.2.3',
    '--1',
    '1n',
    '1f',
    '10%',
    '$5',
    '١',
    'abc',
    'nan',
    'infinit',
    '1\u0000',
  ])('refuses %j', (cell) => {
    expect(parseNumber(cell)).toBeUndefined();
  });

  test.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    'refuses %j, which every JavaScript object knows',
    (cell) => {
      expect(parseNumber(cell)).toBeUndefined();
    },
  );

  test('takes JSON numbers as they are and no other JSON value', () => {
    expect(parseNumber(0.25)).toBe(0.25);
    for (const cell of [null, undefined, true, false, [], {}, [1], Number.NaN])
      expect(parseNumber(cell)).toBeUndefined();
  });
});

describe('isMissing', () => {
  test.each(['', '  ', 'NA', 'na', 'N/A', '#N/A', 'null', 'NULL', 'NaN', ' nan ', 'None', null, undefined, Number.NaN])(
    'takes %j for no value',
    (cell) => {
      expect(isMissing(cell)).toBe(true);
    },
  );

  test.each(['0', '-', 'nothing', 'nanny', 'inf', '.', 'constructor', 0, false])(
    'does not take %j for no value',
    (cell) => {
      expect(isMissing(cell)).toBe(false);
    },
  );
});

test('only the word NaN and the number are NaN, not an empty field', () => {
  expect(['nan', ' NaN', Number.NaN].map(isNanWord)).toEqual([true, true, true]);
  expect(['', 'NA', 'null', null, undefined, 0].map(isNanWord)).toEqual([false, false, false, false, false, false]);
});

test('the null of a database export is missing', () => {
  for (const cell of ['\\N', '<NA>', ' \\N ']) expect(isMissing(cell)).toBe(true);
});
