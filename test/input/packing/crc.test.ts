import { expect, test } from '@jest/globals';
import { crc32 } from '../../../src/input/packing/crc.ts';

// The check value of the catalogue of CRCs: CRC-32/ISO-HDLC of the digits 1 to 9.
test('the digits 1 to 9 have the check that is published for them, in one piece and in several', () => {
  const digits = new TextEncoder().encode('123456789');
  expect(crc32(digits)).toBe(0xcbf43926);
  expect(crc32(digits.subarray(4), crc32(digits.subarray(0, 4)))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});
