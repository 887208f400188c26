import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readerOf } from '../../../src/input/byte-reader.ts';
import { readDeltas } from '../../../src/input/parquet/parquet-delta.ts';

const BLOCK = 128;
const PARTS = 4;

function varInt(value: bigint): number[] {
  const bytes: number[] = [];
  for (let left = value; ; left >>= 7n) {
    if (left < 128n) return [...bytes, Number(left)];
    bytes.push(Number(left & 127n) | 128);
  }
}

const zigZag = (value: bigint): number[] => varInt(BigInt.asUintN(64, (value << 1n) ^ (value >> 63n)));

/** The encoding as the specification has it: blocks of 128 differences, in four parts of a width each. */
function encode(values: readonly bigint[]): Uint8Array {
  const bytes = [...varInt(BigInt(BLOCK)), ...varInt(BigInt(PARTS)), ...varInt(BigInt(values.length))];
  bytes.push(...zigZag(values[0] ?? 0n));
  const deltas = values.slice(1).map((value, index) => BigInt.asIntN(64, value - values[index]));
  for (let first = 0; first < deltas.length; first += BLOCK) {
    const block = deltas.slice(first, first + BLOCK);
    const least = block.reduce((one, other) => (other < one ? other : one));
    const parts = Array.from({ length: PARTS }, (_, part) =>
      block
        .slice((part * BLOCK) / PARTS, ((part + 1) * BLOCK) / PARTS)
        .map((delta) => BigInt.asUintN(64, delta - least)),
    );
    const widths = parts.map((part) =>
      Math.max(0, ...part.map((value) => (value === 0n ? 0 : value.toString(2).length))),
    );
    bytes.push(...zigZag(least), ...widths);
    parts.forEach((part, index) => {
      if (part.length === 0) return;
      const bits = part.reduce((sum, value, at) => sum | (value << BigInt(at * widths[index])), 0n);
      const size = (BLOCK / PARTS / 8) * widths[index];
      for (let at = 0; at < size; at++) bytes.push(Number((bits >> BigInt(8 * at)) & 255n));
    });
  }
  return Uint8Array.from(bytes);
}

const read = (values: readonly bigint[], bytes = encode(values)): bigint[] => [
  ...new BigInt64Array(readDeltas(readerOf(bytes), values.length, 8).buffer as ArrayBuffer),
];
const readShort = (values: readonly bigint[]): number[] => [
  ...new Int32Array(readDeltas(readerOf(encode(values)), values.length, 4).buffer as ArrayBuffer),
];

const LONG = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

test('integers of 64 bits come out as they went in, near each other or far apart', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(LONG, fc.bigInt({ min: -9n, max: 9n })), { maxLength: 300 }), (values) => {
      expect(read(values)).toEqual(values);
    }),
  );
});

test('and so do those of 32 bits, whose differences may have more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), (values) => {
      expect(readShort(values.map(BigInt))).toEqual(values);
    }),
  );
});

test('the reader stands after them: what follows is not read', () => {
  const bytes = encode([1n, 5n, 2n]);
  const reader = readerOf(Uint8Array.from([...bytes, 77]));
  readDeltas(reader, 3, 8);
  expect(reader.offset).toBe(bytes.length);
});

test('the end of the last part may be left out, and no value', () => {
  const values = [0n, 1000n, -3n];
  const bytes = encode(values);
  expect(read(values, bytes.subarray(0, -10))).toEqual(values);
  const cut = 4 + 2 + 2 + 4 + 1;
  expect(() => read(values, bytes.subarray(0, cut))).toThrow(/the page ends early|it ends early/);
});

test('damaged bytes give an error or other numbers, and never more than there are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(200), (bytes, count) => {
      try {
        expect(readDeltas(readerOf(bytes), count, 8)).toHaveLength(8 * count);
      } catch (error) {
        expect(String(error)).toMatch(/early|too many bytes|bits|wrong size/);
      }
    }),
  );
});
