import { spread } from '../kernels/spread.ts';

/** Four words of 32 bits. */
export type ScatterKeys = readonly [number, number, number, number];

/**
 * Scatters whole numbers below 2^53 over as many, as the keys have it. Four rounds of a Feistel network (Luby and Rackoff, "How to
 * Construct Pseudorandom Permutations from Pseudorandom Functions", SIAM Journal on Computing 17, 1988) give different numbers
 * different 64 bits, of which the upper 53 are taken.
 */
export function createScatter([first, second, third, fourth]: ScatterKeys): (value: number) => number {
  // An import from another part of the program is looked up at each call, which takes as long as the call.
  const mix = spread;
  return (value) => {
    let high = Math.floor(value / 2 ** 32) | 0;
    let low = value | 0;
    low ^= mix(high ^ first);
    high ^= mix(low ^ second);
    low ^= mix(high ^ third);
    high ^= mix(low ^ fourth);
    return (high >>> 0) * 2 ** 21 + (low >>> 11);
  };
}
