import fc from 'fast-check';
import { SEED } from './random.ts';
import { fromBits } from './rational.ts';

/** Every finite double with equal chance for each bit pattern: all magnitudes, subnormals among them. */
export const anyDouble: fc.Arbitrary<number> = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map(fromBits)
  .filter((value) => Number.isFinite(value));

/** Doubles in which sums cancel, tie and lose digits. */
export const awkwardDouble: fc.Arbitrary<number> = fc.oneof(
  anyDouble,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    0.1,
    -0.1,
    1,
    -1,
    2 ** 53,
    -(2 ** 53),
    2 ** 1023,
    -(2 ** 1023),
    5e-324,
    -5e-324,
    2 ** -1022,
    1e16,
    -0,
  ),
);

/** The seed and length of every property. */
export const runs = (numRuns: number) => ({ seed: SEED, numRuns });
