import { specialOf, unitsOf } from './double-sum.ts';
import { createInstance, type Exports } from './instance.ts';

// As in assembly/products.ts.
const DIGITS = 140;
// Doubles of either list that are copied into the kernel's memory at a time.
const PART = 4096;

/** An exact sum of many products of doubles. Neither their order nor how they are split changes it. */
export interface ProductSum {
  /** Adds the product of each value and its fellow. */
  add(first: Float64Array, second: Float64Array): void;
  /** Adds the square of what each value is more than its fellow. */
  addSquaredDifferences(first: Float64Array, second: Float64Array): void;
  /** The sum of the finite products in units of 2^-2148; of squared differences only where none is infinite or NaN. */
  units(): bigint;
  /** What the others, infinities and NaN, add up to; 0 where there are none. */
  special(): number;
}

export function createProductSum(): ProductSum {
  const { exports, start, reserve } = createInstance();
  const [one, other] = [start + 8 * DIGITS, start + 8 * (DIGITS + PART)];
  reserve(other + 8 * PART);
  const { buffer } = exports.memory;
  const digits = new BigInt64Array(buffer, start, DIGITS);
  const [ofFirst, ofSecond] = [new Float64Array(buffer, one, PART), new Float64Array(buffer, other, PART)];
  let seen = 0;

  const addWith =
    (kernel: Exports['addProducts']) =>
    (first: Float64Array, second: Float64Array): void => {
      for (let from = 0; from < first.length; from += PART) {
        const to = Math.min(from + PART, first.length);
        ofFirst.set(first.subarray(from, to));
        // Squares are read once.
        if (second !== first) ofSecond.set(second.subarray(from, to));
        seen |= kernel(one, second === first ? one : other, to - from, start);
      }
    };

  return {
    add: addWith(exports.addProducts),
    addSquaredDifferences: addWith(exports.addSquaredDifferences),
    units: () => unitsOf(digits),
    special: () => specialOf(seen),
  };
}
