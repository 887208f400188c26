import { expect, test } from '@jest/globals';
import { readerOf, takeBytes, takeRest, takeVarInt } from '../../src/input/byte-reader.ts';

test('bytes and numbers are taken one after the other, and none beyond the end', () => {
  const reader = readerOf(Uint8Array.of(9, 1, 2, 0xac, 0x02, 3).subarray(1));
  expect([...takeBytes(reader, 2)]).toEqual([1, 2]);
  expect(takeVarInt(reader)).toBe(300);
  expect(() => takeBytes(reader, 2)).toThrow('it ends early');
  expect(() => takeBytes(reader, -1)).toThrow('it ends early');
  expect([...takeRest(reader)]).toEqual([3]);
  expect(() => takeVarInt(readerOf(new Uint8Array(9).fill(255)))).toThrow('a number of too many bytes');
});
