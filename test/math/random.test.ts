import { expect, test } from '@jest/globals';
import { createRandom } from '../../src/math/random.ts';

// The output of pcg32-demo, as the PCG C library publishes it: seed 42, stream 54; six words, 65 coins and 33 dice in a row.
const WORDS = [0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e];
const COINS = 'HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT';
const DICE = [3, 4, 1, 1, 2, 2, 3, 2, 4, 3, 2, 4, 3, 3, 5, 2, 3, 1, 3, 1, 5, 1, 4, 1, 5, 6, 4, 6, 6, 2, 6, 3, 3];

test('gives the words, coins and dice that the authors of PCG published', () => {
  const random = createRandom(42, 54);
  expect(WORDS.map(() => random.next())).toEqual(WORDS);
  expect(Array.from(COINS, () => (random.below(2) === 1 ? 'H' : 'T')).join('')).toBe(COINS);
  expect(DICE.map(() => random.below(6) + 1)).toEqual(DICE);
});

/** PCG32 in 64-bit integers. */
function createWide(seed: bigint, stream: bigint) {
  const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
  const increment = wrap((stream << 1n) | 1n);
  let state = 0n;
  const step = (): void => {
    state = wrap(state * 6364136223846793005n + increment);
  };
  step();
  state = wrap(state + seed);
  step();
  return (): number => {
    const mixed = BigInt.asUintN(32, ((state >> 18n) ^ state) >> 27n);
    const turn = state >> 59n;
    step();
    return Number(BigInt.asUintN(32, (mixed >> turn) | (mixed << (-turn & 31n))));
  };
}

test.each([
  [0, 0],
  [0, 1],
  [1, 1],
  [2 ** 32, 2 ** 31],
  [2 ** 53 - 1, 2 ** 53 - 1],
  [4294967295, 4294967295],
])('is PCG32 of 64-bit integers for seed %d and stream %d', (seed, stream) => {
  const random = createRandom(seed, stream);
  const wide = createWide(BigInt(seed), BigInt(stream));
  for (let count = 0; count < 2000; count++) expect(random.next()).toBe(wide());
});

test('a bound beyond a word is kept too', () => {
  const random = createRandom(0, 1);
  const bound = 2 ** 40 + 1;
  const drawn = Array.from({ length: 2000 }, () => random.below(bound));
  expect(drawn.every((number) => Number.isInteger(number) && number >= 0 && number < bound)).toBe(true);
  expect(Math.max(...drawn)).toBeGreaterThan(0.99 * bound);
  expect(drawn.reduce((sum, number) => sum + number, 0) / drawn.length / bound).toBeCloseTo(0.5, 1);
});

test('a unit number is above 0 and at most 1', () => {
  const random = createRandom(0, 1);
  const drawn = Array.from({ length: 10000 }, () => random.unit());
  expect(drawn.every((number) => number > 0 && number <= 1)).toBe(true);
  expect(drawn.reduce((sum, number) => sum + number, 0) / drawn.length).toBeCloseTo(0.5, 2);
});

// 16 cells have 15 degrees of freedom: a fair die exceeds 37.7 once in a thousand seeds.
test('numbers below a bound are equally likely', () => {
  const random = createRandom(7, 1);
  const counts = new Float64Array(16);
  for (let count = 0; count < 16000; count++) counts[random.below(16)]++;
  expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(37.7);
});
