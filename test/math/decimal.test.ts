import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDecimal } from '../../src/math/decimal.ts';
import { runs } from '../support/arbitrary.ts';

describe('a decimal is read', () => {
  test.each([
    ['0', 0],
    ['-1.5', -1.5],
    ['+.5', 0.5],
    ['5.', 5],
    ['1e5', 100000],
    ['  2E-3 ', 0.002],
    ['inf', Infinity],
    ['-Infinity', -Infinity],
  ])('%j is %d', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  test('as the double it was written from', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(parseDecimal(Object.is(value, -0) ? '-0' : String(value))).toBe(value);
      }),
      runs(1000),
    );
  });
});

test.each(['', ' ', '0x10', '0b1', '0o7', '1_000', '1,5', 'NaN', '1e', '.', '-', '--1', '1 2', 'constructor', '１'])(
  '%j is no decimal',
  (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  },
);
