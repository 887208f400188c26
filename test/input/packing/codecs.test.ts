import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { createPageCodecs } from '../../../src/input/packing/codecs.ts';
import { codecs } from '../../../src/platform/node/codecs.ts';

const codecOf = createPageCodecs(codecs);
const unpackPage = (name: string, bytes: Uint8Array, size: number): Uint8Array => codecOf(name).unpack(bytes, size);

const TEXT = new TextEncoder().encode('abcabcabcabc');

// Hand-made: a literal of three bytes, then nine bytes from three before; in Snappy after the length, tags of 2 bits at the end.
const PACKED = {
  UNCOMPRESSED: TEXT,
  GZIP: gzipSync(TEXT),
  BROTLI: brotliCompressSync(TEXT),
  SNAPPY: Uint8Array.of(12, 2 << 2, 97, 98, 99, 1 | (5 << 2), 3),
  LZ4_RAW: Uint8Array.of(0x35, 97, 98, 99, 3, 0),
  ZSTD: Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x20, 12, 0x61, 0, 0, ...TEXT),
};

test.each(Object.entries(PACKED))('a page packed by %s', (name, bytes) => {
  expect(new TextDecoder().decode(unpackPage(name, bytes, TEXT.length))).toBe('abcabcabcabc');
  expect(() => unpackPage(name, bytes, TEXT.length - 1)).toThrow();
  expect(() => unpackPage(name, bytes, TEXT.length + 1)).toThrow();
  expect(() => unpackPage(name, bytes.subarray(0, -2), TEXT.length)).toThrow();
});

test('an unknown codec, or one of no page, is an error', () => {
  expect(() => unpackPage('LZO', TEXT, 12)).toThrow('packed by LZO, which is not read');
  expect(() => unpackPage('toString', TEXT, 12)).toThrow('packed by toString');
});

test('zstd is unpacked in JavaScript where the platform has none', () => {
  const { unpack } = createPageCodecs({ ...codecs, unzstd: undefined })('ZSTD');
  expect(new TextDecoder().decode(unpack(PACKED.ZSTD, TEXT.length))).toBe('abcabcabcabc');
});
