import { expect, test } from '@jest/globals';
import { isWideText, restOf, wholeNumberOf } from '../../src/input/wide-number.ts';

const isWide = (text: string): boolean => isWideText(text, Number(text));

test('whole numbers that no double holds are told by their digits', () => {
  for (const text of ['9007199254740993', '-9007199254740993', ' +1700000000123456789 ', '1700000000123457000'])
    expect(isWide(text)).toBe(true);
  for (const text of ['9007199254740992', '9007199254740994', '1152921504606846976', '0.1', '1e300', '1', '-0'])
    expect(isWide(text)).toBe(false);
});

test('beyond 64 bits a double as it is printed is one', () => {
  expect(isWide(String(1.2345678901234567e20))).toBe(false);
  expect(isWide('123456789012345678901')).toBe(true);
  expect(isWide('9'.repeat(400))).toBe(true);
});

test('what the nearest double lacks is a double, of all whole numbers of 64 bits and most longer ones', () => {
  const lacking = (text: string): number | undefined => restOf(wholeNumberOf(text), Number(text));
  expect(['9007199254740993', ' +18446744073709551615 ', '-9007199254740995', '7'].map(lacking)).toEqual([1, -1, 1, 0]);
  expect(lacking(String(2n ** 106n + 1n))).toBe(1);
  expect([lacking(String(2n ** 200n + 2n ** 100n + 1n)), lacking('9'.repeat(400))]).toEqual([undefined, undefined]);
});
