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

// UTF-16 keeps these numbers for halves of characters.
const [FIRST_HALF, HALVES] = [0xd800, 0x800];

/**
 * Up to `maxLength` characters, any of Unicode. A string of fast-check's own makes a table of a million first, a second and
 * a hundred megabytes in every suite.
 */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.nat(0x10ffff - HALVES), { maxLength })
    .map((codes) => String.fromCodePoint(...codes.map((code) => (code < FIRST_HALF ? code : code + HALVES))));

/** The seed and length of every property. */
export const runs = (numRuns: number) => ({ seed: SEED, numRuns });
