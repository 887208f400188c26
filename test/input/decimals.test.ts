import { expect, test } from '@jest/globals';
import { readDecimals, wholeDecimalAt } from '../../src/input/decimals.ts';

test('a decimal is the double that is nearest, in either order of bytes', () => {
  expect([...readDecimals(Uint8Array.of(0x39, 0x30, 0, 0, 0xff, 0xff, 0xff, 0xff), 4, 2, false)]).toEqual([
    123.45, -0.01,
  ]);
  expect([...readDecimals(Uint8Array.of(0x30, 0x39), 2, 2, true)]).toEqual([123.45]);
  // 10^25 + 1 is no double, nor is 10^23 the quotient of two.
  const digits = Buffer.from((10n ** 25n + 1n).toString(16).padStart(32, '0'), 'hex');
  expect([...readDecimals(digits, 16, 5, true)]).toEqual([Number('100000000000000000000.00001')]);
  expect([...readDecimals(Uint8Array.of(1), 1, -23, true)]).toEqual([1e23]);
  expect([...readDecimals(new Uint8Array(0), 0, 2, true)]).toEqual([0]);
});

test('decimals that are whole numbers are known as they are', () => {
  const bytes = Uint8Array.of(1, 0, 0, 0, 0, 0, 0x20, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
  const whole = wholeDecimalAt(bytes, 8, 0, false);
  expect([whole?.(0), whole?.(1), wholeDecimalAt(bytes, 8, -2, false)?.(1)]).toEqual([2n ** 53n + 1n, -1n, -100n]);
  expect(wholeDecimalAt(bytes, 8, 1, false)).toBeUndefined();
});
