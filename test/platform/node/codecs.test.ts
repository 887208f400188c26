import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { codecs } from '../../../src/platform/node/codecs.ts';

const { crc32 } = codecs;

// The check value of the catalogue of CRCs: CRC-32/ISO-HDLC of the digits 1 to 9.
test('the digits 1 to 9 have the check that is published for them, in one piece and in several', () => {
  const digits = new TextEncoder().encode('123456789');
  expect(crc32(digits)).toBe(0xcbf43926);
  expect(crc32(digits.subarray(4), crc32(digits.subarray(0, 4)))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test.each([
  ['gunzip', codecs.gunzip, gzipSync('abcabc')],
  ['unbrotli', codecs.unbrotli, brotliCompressSync('abcabc')],
] as const)('%s gives the bytes, refuses more than were asked for, and what is damaged', (_, unpack, packed) => {
  expect(new TextDecoder().decode(unpack(packed, 6))).toBe('abcabc');
  expect(() => unpack(packed, 5)).toThrow();
  expect(() => unpack(packed.subarray(0, -2), 6)).toThrow();
});
