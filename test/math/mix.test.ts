import { expect, test } from '@jest/globals';
import { createMixer } from '../../src/math/mix.ts';

const mixed = (value: number): string => {
  const mixer = createMixer();
  mixer.mix(value);
  return `${mixer.first()} ${mixer.second()}`;
};

test('different numbers are mixed differently, and the two zeros alike', () => {
  const numbers = Array.from({ length: 1e5 }, (_, index) => [index, index / 7, -index - 1]).flat();
  expect(new Set(numbers.map(mixed)).size).toBe(new Set(numbers).size);
  expect(mixed(-0)).toBe(mixed(0));
});

test('each bit of both words is set in about half of the numbers that count up', () => {
  const mixer = createMixer();
  const set = new Array<number>(64).fill(0);
  for (let value = 0; value < 4096; value++) {
    mixer.mix(value);
    for (let bit = 0; bit < 32; bit++) {
      set[bit] += (mixer.first() >>> bit) & 1;
      set[32 + bit] += (mixer.second() >>> bit) & 1;
    }
  }
  // Five standard deviations of a coin.
  for (const count of set) expect(Math.abs(count - 2048)).toBeLessThan(5 * 32);
});
