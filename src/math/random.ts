/** Numbers that look random, the same for the same seed everywhere. */
export interface Random {
  /** 32 bits. */
  next(): number;
  /** A whole number from 0 to `bound` - 1, each as likely as another; `bound` is at most 2^53. */
  below(bound: number): number;
  /** A number above 0, and at most 1: a multiple of 2^-53. */
  unit(): number;
}

const TWO_32 = 2 ** 32;
const TWO_53 = 2 ** 53;

// 6364136223846793005, as two words.
const FACTOR_HIGH = 0x5851f42d;
const FACTOR_LOW = 0x4c957f2d;

/**
 * PCG32 (XSH RR 64/32) of O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
 * Generation", Harvey Mudd College HMC-CS-2014-0905 (2014), https://www.pcg-random.org: seeded as its pcg32_srandom, bounded as
 * its pcg32_boundedrand. `seed` and `stream` are whole numbers below 2^53; streams of one seed are different sequences.
 */
export function createRandom(seed: number, stream: number): Random {
  // The state and the increment, 64 bits each, as two words.
  let high = 0;
  let low = 0;
  const incrementLow = (((stream % TWO_32) << 1) | 1) >>> 0;
  const incrementHigh = Math.floor(stream / 2 ** 31) >>> 0;

  const step = (): void => {
    const nextLow = (Math.imul(low, FACTOR_LOW) >>> 0) + incrementLow;
    high =
      (highWord(low, FACTOR_LOW) +
        (Math.imul(high, FACTOR_LOW) >>> 0) +
        (Math.imul(low, FACTOR_HIGH) >>> 0) +
        incrementHigh +
        (nextLow >= TWO_32 ? 1 : 0)) >>>
      0;
    low = nextLow >>> 0;
  };

  step();
  const seededLow = low + (seed % TWO_32);
  high = (high + Math.floor(seed / TWO_32) + (seededLow >= TWO_32 ? 1 : 0)) >>> 0;
  low = seededLow >>> 0;
  step();

  const next = (): number => {
    const mixedHigh = high ^ (high >>> 18);
    const mixedLow = low ^ ((low >>> 18) | (high << 14));
    const mixed = (mixedLow >>> 27) | (mixedHigh << 5);
    const turn = high >>> 27;
    step();
    return ((mixed >>> turn) | (mixed << (-turn & 31))) >>> 0;
  };
  const bits53 = (): number => (next() >>> 11) * TWO_32 + next();

  return {
    next,
    // What the range holds beyond whole multiples of the bound is drawn again.
    below(bound) {
      const [range, draw] = bound <= TWO_32 ? [TWO_32, next] : [TWO_53, bits53];
      const least = range % bound;
      for (;;) {
        const number = draw();
        if (number >= least) return number % bound;
      }
    },
    unit: () => (bits53() + 1) / TWO_53,
  };
}

/** The upper 32 of the 64 bits of a product of words. */
function highWord(a: number, b: number): number {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = aHigh * bLow + Math.floor((aLow * bLow) / 65536);
  const other = aLow * bHigh + (middle % 65536);
  return aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(other / 65536);
}
