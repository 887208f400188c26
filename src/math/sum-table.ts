import { createExactSum, type ReadSum, toUnits, UNIT_EXPONENT } from './exact-sum.ts';
import { roundRatio } from './ratio.ts';
import type { SavedSum } from './saved.ts';

// A sum is a list of doubles that do not overlap, after Shewchuk (1997): as a rule two of them.
const PARTS = 4;
// In the place of how many: they are too many, and the sum is kept in full.
const FULL = 255;
// So far below the largest double no number of rows makes a part infinite.
const LARGEST = 1e290;

/** One sum of a table: the doubles that it is the sum of, or in full. */
export type SavedEntry = number | readonly number[] | SavedSum;

/** Many exact sums by number, 0, 1, 2, ..., of a few doubles each. */
export interface SumTable {
  add(index: number, value: number): void;
  /** Adds the exact product of two doubles. */
  addProduct(index: number, a: number, b: number): void;
  /** Adds what was saved of a sum. */
  merge(index: number, saved: SavedEntry): void;
  /** A sum as plain JSON. */
  save(index: number): SavedEntry;
  /** The sum of this number, as it is now. */
  at(index: number): ReadSum;
}

export function createSumTable(): SumTable {
  let counts = new Uint8Array(0);
  let parts = new Float64Array(0);
  const full = new Map<number, ReturnType<typeof createExactSum>>();

  const reserve = (index: number): void => {
    if (index < counts.length) return;
    const size = Math.max(64, 2 * index);
    counts = copyInto(new Uint8Array(size), counts);
    parts = copyInto(new Float64Array(PARTS * size), parts);
  };

  /** The sum in full, where its parts become too many or an exact product is added. */
  const fill = (index: number): ReturnType<typeof createExactSum> => {
    const known = full.get(index);
    if (known !== undefined) return known;
    const sum = createExactSum();
    for (let part = 0; part < counts[index]; part++) sum.add(parts[PARTS * index + part]);
    counts[index] = FULL;
    full.set(index, sum);
    return sum;
  };

  const add = (index: number, value: number): void => {
    reserve(index);
    const count = counts[index];
    if (count === FULL || !(Math.abs(value) < LARGEST)) {
      fill(index).add(value);
      return;
    }
    const first = PARTS * index;
    let sum = value;
    let kept = 0;
    for (let part = first; part < first + count; part++) {
      const other = parts[part];
      const both = sum + other;
      const own = both - sum;
      const rest = sum - (both - own) + (other - own);
      if (rest !== 0) parts[first + kept++] = rest;
      sum = both;
    }
    counts[index] = kept;
    if (sum === 0) return;
    if (kept === PARTS) fill(index).add(sum);
    else {
      parts[first + kept] = sum;
      counts[index] = kept + 1;
    }
  };

  return {
    add,
    addProduct(index, a, b) {
      reserve(index);
      fill(index).addProduct(a, b);
    },
    merge(index, saved) {
      if (typeof saved === 'number') add(index, saved);
      else if (typeof saved === 'string') {
        reserve(index);
        fill(index).merge(saved);
      } else for (const value of saved) add(index, value);
    },
    save(index) {
      reserve(index);
      const sum = full.get(index);
      if (sum !== undefined) return sum.save();
      const own = parts.subarray(PARTS * index, PARTS * index + counts[index]);
      return own.length < 2 ? (own[0] ?? 0) : Array.from(own);
    },
    at(index) {
      reserve(index);
      return full.get(index) ?? readParts(parts.subarray(PARTS * index, PARTS * index + counts[index]));
    },
  };
}

function copyInto<T extends Uint8Array | Float64Array>(larger: T, values: T): T {
  larger.set(values);
  return larger;
}

/** A sum as a whole number of 2^exponent. */
interface Scaled {
  readonly units: bigint;
  readonly exponent: number;
}

interface SmallSum extends ReadSum {
  scaled(): Scaled;
}

/** The sum of a few finite doubles. */
function readParts(parts: Float64Array): SmallSum {
  const scaled = (): Scaled => {
    const exponent = parts.reduce((least, part) => Math.min(least, exponentOf(part)), Infinity);
    if (exponent === Infinity) return { units: 0n, exponent: 0 };
    return { units: parts.reduce((sum, part) => sum + toWhole(part, exponent), 0n), exponent };
  };
  const units = (): bigint => parts.reduce((sum, part) => sum + toUnits(part), 0n) << (UNIT_EXPONENT / 2n);
  return {
    scaled,
    units,
    over(divisor) {
      // One division of doubles, or one sum of two, is rounded once.
      if (parts.length === 0) return 0;
      if (parts.length === 1 && divisor <= Number.MAX_SAFE_INTEGER) return parts[0] / Number(divisor);
      if (parts.length === 2 && divisor === 1n) return parts[0] + parts[1];
      return roundScaled(scaled(), { units: divisor, exponent: 0 });
    },
    overSum(divisor, factor) {
      if (isSmall(divisor)) {
        const other = divisor.scaled();
        if (other.units !== 0n) return roundScaled(scaled(), { ...other, units: other.units * factor });
      }
      const other = divisor.units();
      if (other === undefined) return 0 / divisor.over(1n);
      const sum = units();
      return other === 0n ? Number(sum) / 0 : roundRatio(sum, other * factor);
    },
  };
}

const isSmall = (sum: ReadSum): sum is SmallSum => 'scaled' in sum;

/** The quotient of two sums, the second of which is above 0, rounded once. */
function roundScaled(a: Scaled, b: Scaled): number {
  const shift = a.exponent - b.exponent;
  return shift < 0 ? roundRatio(a.units, b.units << BigInt(-shift)) : roundRatio(a.units << BigInt(shift), b.units);
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** The power of two of a double's last bit. */
function exponentOf(value: number): number {
  float[0] = value;
  return Math.max((words[1] >>> 20) & 0x7ff, 1) - 1075;
}

/** A double as a whole number of 2^exponent, no more than that of its last bit. */
function toWhole(value: number, exponent: number): bigint {
  const own = exponentOf(value);
  const upper = (words[1] & 0xfffff) + (((words[1] >>> 20) & 0x7ff) === 0 ? 0 : 0x100000);
  const whole = BigInt(upper * 2 ** 32 + words[0]) << BigInt(own - exponent);
  return words[1] >>> 31 === 1 ? -whole : whole;
}
