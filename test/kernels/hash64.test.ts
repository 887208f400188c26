import { expect, test } from '@jest/globals';
import { createHash64 } from '../../src/kernels/hash64.ts';

const encoder = new TextEncoder();

// As Python's xxhash gives them.
test.each([
  ['', 0xef46db3751d8e999n],
  ['abc', 0x44bc2cf5ad770999n],
  ['Nobody inspects the spammish repetition', 0xfbcea83c8a378bf1n],
])('the XXH64 of %j', (text, value) => {
  const hash = createHash64();
  hash.add(encoder.encode(text));
  expect(hash.value()).toBe(value);
});

test('parts of any size come to the same', () => {
  const bytes = Uint8Array.from({ length: 200_001 }, (_, index) => (index * index) % 251);
  const of = (...cuts: number[]): bigint => {
    const hash = createHash64();
    for (const [index, cut] of [0, ...cuts].entries()) hash.add(bytes.subarray(cut, cuts[index] ?? bytes.length));
    return hash.value();
  };
  expect(of(1, 31, 33, 65_536, 65_537, 190_000)).toBe(of());
});
