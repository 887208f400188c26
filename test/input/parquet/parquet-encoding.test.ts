import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readerOf } from '../../../src/input/byte-reader.ts';
import { joinStreams, readBits, readFrontCoded, readHybrid } from '../../../src/input/parquet/parquet-encoding.ts';

const hybrid = (bytes: readonly number[], width: number, count: number) => [
  ...readHybrid(readerOf(Uint8Array.from(bytes)), width, new Int32Array(count)),
];

describe('numbers in runs', () => {
  // The example of the specification: 0 to 7 in 3 bits each are 0x88 0xc6 0xfa.
  test('packed', () => {
    expect(hybrid([3, 0x88, 0xc6, 0xfa], 3, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(hybrid([3, 0x88, 0xc6], 3, 5)).toEqual([0, 1, 2, 3, 4]);
  });

  test('of equal ones, which end where the numbers do', () => {
    expect(hybrid([4, 5, 4, 6], 3, 4)).toEqual([5, 5, 6, 6]);
    expect(hybrid([0xfe, 0xff, 0xff, 0xff, 0x0f, 5], 3, 4)).toEqual([5, 5, 5, 5]);
  });

  test('of any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (width, all) => {
        const numbers = all.map((value) => value % 2 ** width);
        const bits = numbers.reduce((sum, value, index) => sum | (BigInt(value) << BigInt(index * width)), 0n);
        const bytes = Array.from({ length: width }, (_, index) => Number((bits >> BigInt(8 * index)) & 255n));
        expect(hybrid([3, ...bytes], width, 8)).toEqual(numbers);
      }),
    );
  });

  test('that end early, or are of no width, are an error', () => {
    for (const bytes of [[], [4], [3, 0x88], [0, 5]]) expect(() => hybrid(bytes, 3, 8)).toThrow();
    expect(() => hybrid([4, 5], 77, 2)).toThrow('numbers of 77 bits');
  });
});

test('bits, streams of bytes, and strings that share their beginnings', () => {
  expect([...readBits(readerOf(Uint8Array.of(0b101, 1)), 9)]).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 1]);
  expect([...joinStreams(readerOf(Uint8Array.of(1, 2, 3, 4)), 2, 2)]).toEqual([1, 3, 2, 4]);
  // Both lists of lengths are one value and the differences, of 0 bits: 0 and then 2 more; 3 and then 2 less.
  const lengths = (first: number, step: number) => [0x80, 1, 4, 2, first * 2, step, 0, 0, 0, 0];
  const bytes = Uint8Array.from([...lengths(0, 4), ...lengths(3, 3), 97, 98, 99, 100]);
  expect(readFrontCoded(readerOf(bytes), 2).map((part) => new TextDecoder().decode(part))).toEqual(['abc', 'abd']);
});
