import { expect, test } from '@jest/globals';
import { createScatter } from '../../src/math/scatter.ts';

test('different numbers below 2^53 come to different numbers below 2^53', () => {
  const scatter = createScatter([1, -2, 3, 0x7fffffff]);
  const values = [
    0,
    1,
    2 ** 31,
    2 ** 32,
    2 ** 32 + 1,
    2 ** 52,
    2 ** 53 - 1,
    ...Array.from({ length: 1e5 }, (_, at) => at + 2),
  ];
  const scattered = values.map(scatter);
  expect(new Set(scattered).size).toBe(values.length);
  expect(scattered.every((number) => Number.isSafeInteger(number) && number >= 0)).toBe(true);
});

test('every bit of a number acts on every bit, for half of the keys', () => {
  const RUNS = 4000;
  const flips = (bit: number): number[] => {
    const counts = Array<number>(53).fill(0);
    for (let run = 0; run < RUNS; run++) {
      const scatter = createScatter([run, run * 7919, -run, run << 16]);
      const value = run * 1234567;
      const other = Math.floor(value / 2 ** bit) % 2 === 0 ? value + 2 ** bit : value - 2 ** bit;
      const [one, two] = [BigInt(scatter(value)), BigInt(scatter(other))];
      for (let at = 0; at < 53; at++) if (((one ^ two) >> BigInt(at)) & 1n) counts[at]++;
    }
    return counts;
  };
  // Of 4,000 half are 2,000, give or take 32: six times that is exceeded once in a billion.
  for (const bit of [0, 1, 7, 20, 31, 32, 40, 52])
    for (const count of flips(bit)) expect(Math.abs(count - RUNS / 2)).toBeLessThan(190);
});
