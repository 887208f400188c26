import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeText, encodeText } from '../../src/kernels/text.ts';

test('a part of some bytes is decoded as UTF-8, a mark and broken bytes as any decoder has them', () => {
  expect(decodeText(encodeText('[é]\ufeffab'), 1, 8)).toBe('é]\ufeffa');
  expect(decodeText(Uint8Array.of(97, 0xc3, 98), 0, 3)).toBe('a\ufffdb');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(8), (bytes, start) => {
      const end = Math.max(start, bytes.length - 2);
      expect(decodeText(bytes, start, end)).toBe(Buffer.from(bytes.subarray(start, end)).toString());
    }),
  );
});
