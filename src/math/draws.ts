import { createRandom } from './random.ts';

/** What fills a list with whole numbers from 0 to `bound` - 1, drawn with replacement; the same for the same seed everywhere. */
export type Draw = (into: Uint32Array, bound: number) => void;

/**
 * Draws by the hundred million: xoshiro128** 1.1 of Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM
 * Transactions on Mathematical Software 47 (2021), https://prng.di.unimi.it, some twenty times as fast here as the PCG32 that seeds
 * it. A number is as likely as another but for one part in 2^32 / `bound`.
 */
export function createDraw(seed: number): Draw {
  const { next } = createRandom(seed, 0);
  let [first, second, third, fourth] = [next(), next(), next(), next()];
  return (into, bound) => {
    const scale = bound / 2 ** 32;
    let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0];
    for (let index = 0; index < into.length; index++) {
      const mixed = Math.imul(b, 5);
      into[index] = (Math.imul((mixed << 7) | (mixed >>> 25), 9) >>> 0) * scale;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    [first, second, third, fourth] = [a, b, c, d];
  };
}
