import { expect, test } from '@jest/globals';
import { mixNumber } from '../../src/math/mix.ts';

const mixed = (value: number): string => {
  const words = new Int32Array(2);
  mixNumber(value, words);
  return words.join(' ');
};

test('different numbers are mixed differently, and the two zeros alike', () => {
  const numbers = Array.from({ length: 1e5 }, (_, index) => [index, index / 7, -index - 1]).flat();
  expect(new Set(numbers.map(mixed)).size).toBe(new Set(numbers).size);
  expect(mixed(-0)).toBe(mixed(0));
});

test('each bit of both words is set in about half of the numbers that count up', () => {
  const words = new Int32Array(2);
  const set = new Array<number>(64).fill(0);
  for (let value = 0; value < 4096; value++) {
    mixNumber(value, words);
    for (let bit = 0; bit < 32; bit++) {
      set[bit] += (words[0] >>> bit) & 1;
      set[32 + bit] += (words[1] >>> bit) & 1;
    }
  }
  // Five standard deviations of a coin.
  for (const count of set) expect(Math.abs(count - 2048)).toBeLessThan(5 * 32);
});
