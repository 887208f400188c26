import { expect, test } from '@jest/globals';
import { spread } from '../../src/kernels/spread.ts';

test('words are spread as the last step of MurmurHash3 spreads them', () => {
  // By fmix32 of MurmurHash3.cpp.
  expect([0, 1, 2, 0xffffffff].map((word) => spread(word) >>> 0)).toEqual([0, 0x514e28b7, 0x30f4c306, 0x81f16f39]);
});

test('different words stay different', () => {
  expect(new Set(Array.from({ length: 1e5 }, (_, word) => spread(word))).size).toBe(1e5);
});
