import { expect, test } from '@jest/globals';
import { unpackLz4Block, unpackLz4Frame, unpackLz4Hadoop } from '../../../src/input/packing/lz4.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

// Three literals, then nine bytes from three before.
const BLOCK = [0x35, 97, 98, 99, 3, 0];
const STORED = [120, 121];
const END = [0, 0, 0, 0];
const frame = (flags: number, ...parts: readonly (readonly number[])[]) =>
  Uint8Array.from([0x04, 0x22, 0x4d, 0x18, flags, 0x40, ...parts.flat()]);

test('a block repeats what it has written', () => {
  expect(textOf(unpackLz4Block(Uint8Array.from(BLOCK), 12))).toBe('abcabcabcabc');
  const long = Uint8Array.from([0xf0, 5, ...Array.from({ length: 20 }, () => 97)]);
  expect(textOf(unpackLz4Block(long, 20))).toBe('a'.repeat(20));
});

test('a frame has blocks that are packed or stored, each of which may repeat those before', () => {
  const parts = [[0], [6, 0, 0, 0], BLOCK, [2, 0, 0, 0x80], STORED, [3, 0, 0, 0], [0, 14, 0], END];
  expect(textOf(unpackLz4Frame(frame(0x40, ...parts), 18))).toBe('abcabcabcabcxyabca');
});

test('a frame is held against the sums of its blocks and of all of it', () => {
  // The XXH32 of "xy", as Python's xxhash gives it.
  const sum = [0x72, 0x88, 0x8c, 0x54];
  const summed = (ofBlock: readonly number[], ofAll: readonly number[]) =>
    frame(0x5c, [14, 0, 0, 0, 0, 0, 0, 0], [0], [2, 0, 0, 0x80], STORED, ofBlock, END, ofAll);
  expect(textOf(unpackLz4Frame(summed(sum, sum), 2))).toBe('xy');
  for (const [ofBlock, ofAll] of [
    [sum, [1, 2, 3, 4]],
    [[1, 2, 3, 4], sum],
  ])
    expect(() => unpackLz4Frame(summed(ofBlock, ofAll), 2)).toThrow('LZ4 data that do not fit together');
});

test('blocks of Hadoop stand after their lengths', () => {
  const bytes = Uint8Array.from([0, 0, 0, 12, 0, 0, 0, 6, ...BLOCK]);
  expect(textOf(unpackLz4Hadoop(bytes, 12))).toBe('abcabcabcabc');
  expect(textOf(unpackLz4Hadoop(Uint8Array.from(BLOCK), 12))).toBe('abcabcabcabc');
});

test('what does not fit together is an error', () => {
  for (const bytes of [
    BLOCK.slice(0, 3),
    [0x35, 97, 98, 99, 4, 0],
    [0x35, 97, 98, 99, 0, 0],
    [0xf0, 255],
    [0x3f, 97, 98, 99, 3],
  ])
    expect(() => unpackLz4Block(Uint8Array.from(bytes), 12)).toThrow('LZ4 data that do not fit together');
  expect(() => unpackLz4Block(Uint8Array.from(BLOCK), 11)).toThrow();
  expect(() => unpackLz4Block(Uint8Array.from(BLOCK), 13)).toThrow();
  expect(() => unpackLz4Frame(Uint8Array.from(BLOCK), 12)).toThrow('no frame of LZ4');
  expect(() => unpackLz4Frame(frame(0x40, [0], [2, 0, 0, 0x80], STORED), 2)).toThrow('it ends early');
});
