import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readerOf } from '../../../src/input/byte-reader.ts';
import { readStruct } from '../../../src/input/parquet/thrift.ts';

const read = (...bytes: readonly number[]) => readStruct(readerOf(Uint8Array.from(bytes)));

test('whole numbers, truth values and structures are read, and all else is passed over', () => {
  const bytes = [
    ...[0x15, 0x03], // field 1: i32 -2
    ...[0x11], // field 2: true
    ...[0x12], // field 3: false
    ...[0x13, 9], // field 4: a byte
    ...[0x17, 0, 0, 0, 0, 0, 0, 0, 0], // field 5: a double
    ...[0x18, 2, 97, 98], // field 6: bytes
    ...[0x19, 0x25, 2, 4], // field 7: a list of two i32
    ...[0x19, 0x21, 1, 2], // field 8: a list of two truth values, a byte each
    ...[0x1c, 0x16, 0x80, 0x08, 0], // field 9: a structure, whose field 1 is an i64 of 512
    ...[0x06, 0x28, 0x04], // field 20, by its number: an i64 of 2
    0,
  ];
  expect(read(...bytes)).toEqual(
    new Map<number, unknown>([
      [1, -2],
      [2, true],
      [3, false],
      [9, new Map([[1, 512]])],
      [20, 2],
    ]),
  );
});

test('structures within structures without end, and bytes that are none, are an error', () => {
  expect(() => read(...Array<number>(40).fill(0x1c))).toThrow('nested too deep');
  expect(() => read(0x15)).toThrow('ends early');
  expect(() => read(0x1e)).toThrow('the header of a page');
  expect(() => read(0x15, ...Array<number>(11).fill(0x80))).toThrow('too many bytes');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      try {
        expect(readStruct(readerOf(bytes))).toBeInstanceOf(Map);
      } catch (error) {
        expect(String(error)).toMatch(/early|deep|header of a page|too many/);
      }
    }),
  );
});
