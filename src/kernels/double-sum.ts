import { createInstance } from './instance.ts';

const DIGITS = 70;
// Doubles that are copied into the kernel's memory at a time.
const PART = 8192;

// As in assembly/sum.ts.
const POSITIVE = 1;
const NEGATIVE = 2;
const NAN = 4;

/** An exact sum of many doubles. Neither their order nor how they are split changes it. */
export interface DoubleSum {
  /** Adds the first `count` of some values, by default all. */
  add(values: Float64Array, count?: number): void;
  /** The sum of the finite values in units of 2^-1074. */
  units(): bigint;
  /** What the others, infinities and NaN, add up to; 0 where there are none. */
  special(): number;
}

export function createDoubleSum(): DoubleSum {
  const { exports, start, reserve } = createInstance();
  const digitsEnd = start + 8 * DIGITS;
  reserve(digitsEnd + 8 * PART);
  const { buffer } = exports.memory;
  const digits = new BigInt64Array(buffer, start, DIGITS);
  const part = new Float64Array(buffer, digitsEnd, PART);
  let seen = 0;

  return {
    add(values, count = values.length) {
      for (let first = 0; first < count; first += PART) {
        const size = Math.min(PART, count - first);
        part.set(values.subarray(first, first + size));
        seen |= exports.add(digitsEnd, size, start);
      }
    },
    units: () => unitsOf(digits),
    special: () => specialOf(seen),
  };
}

/** What the infinities and NaN that a kernel has seen add up to; 0 where there are none. */
export function specialOf(seen: number): number {
  if ((seen & NAN) !== 0 || (seen & (POSITIVE | NEGATIVE)) === (POSITIVE | NEGATIVE)) return Number.NaN;
  if (seen === 0) return 0;
  return (seen & POSITIVE) !== 0 ? Infinity : -Infinity;
}

/** The number whose digits of 32 bits these are, the lowest first. They may be of either sign, and beyond 32 bits. */
export function unitsOf(digits: BigInt64Array): bigint {
  let units = 0n;
  for (let index = digits.length - 1; index >= 0; index--) units = (units << 32n) + digits[index];
  return units;
}
