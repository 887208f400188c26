import { expect, test } from '@jest/globals';
import { isWideText } from '../../src/input/wide-number.ts';

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
