import { createDoubleSum, type DoubleSum } from '../kernels/double-sum.ts';
import { hasKernels } from '../kernels/instance.ts';
import { createProductSum, type ProductSum } from '../kernels/product-sum.ts';
import { roundRatio } from './ratio.ts';
import { loadUnits, type Mergeable, type SavedSum, saveUnits } from './saved.ts';

// A sum of doubles as an integer number of 2^-1074, in digits of 32 bits that may overflow into the 53 bits of a double
// before they are carried on: Neal's small superaccumulator (arXiv:1505.05571), with Float64 digits in place of int64.
const DIGIT = 2 ** 32;
const DIGITS = 70;
// Each addition changes a digit by less than 2^32, so 2^20 of them keep it below 2^53.
const ADDITIONS_BEFORE_CARRY = 2 ** 20;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** An exact sum, to be read. */
export interface ReadSum {
  /** The sum in units of 2^-2148; undefined where a term was infinite or NaN. */
  units(): bigint | undefined;
  /** The sum divided by `divisor`, rounded once. Infinite or NaN where the terms make it so. */
  over(divisor: bigint): number;
  /** The sum divided by `factor` times another sum, which is 0 or more; rounded once. By 0 it is infinite, and 0 / 0 is NaN. */
  overSum(divisor: ReadSum, factor: bigint): number;
}

/** A running exact sum. The order of additions does not matter, and neither does how they are split and merged. */
export interface ExactSum extends ReadSum, Mergeable<SavedSum> {
  add(value: number): void;
  /** Adds all values of an array. */
  addAll(values: Float64Array): void;
  /** Adds the exact product of two doubles. */
  addProduct(a: number, b: number): void;
  /** Adds the exact product of each value of one array and its fellow of another. */
  addProducts(a: Float64Array, b: Float64Array): void;
  /** Adds the exact square of each value of an array. */
  addSquares(values: Float64Array): void;
  /** Adds the exact square of what each value of one array is more than its fellow of another. */
  addSquaredDifferences(a: Float64Array, b: Float64Array): void;
}

// From so many values on a kernel adds them; for fewer it is not worth compiling.
const MANY = 256;

const SPECIALS = ['NaN', 'Infinity', '-Infinity'];

/** 2^-2148 is the unit of exact sums: the smallest product of two doubles. */
export const UNIT_EXPONENT = 2148n;

export function createExactSum(): ExactSum {
  const digits = new Float64Array(DIGITS);
  // The digits that are not 0 lie from `lowest` to `highest`: of losses of one size a few of the 70.
  let lowest = DIGITS;
  let highest = -1;
  let additions = 0;
  let products = 0n;
  let special = 0;
  let many: DoubleSum | undefined;
  let manyProducts: ProductSum | undefined;

  const carry = (): void => {
    for (let index = lowest; index < DIGITS - 1; index++) {
      const quotient = Math.floor(digits[index] / DIGIT);
      digits[index] -= quotient * DIGIT;
      digits[index + 1] += quotient;
    }
    highest = DIGITS - 1; // what is carried from below 0 reaches the top
    additions = 0;
  };

  const add = (value: number): void => {
    float[0] = value;
    const low = words[0];
    const high = words[1];
    const exponent = (high >>> 20) & 0x7ff;
    if (exponent === 0x7ff) {
      special += value;
      return;
    }
    // value = mantissa * 2^(shift - 1074), the mantissa in an upper part of 21 bits and a lower of 32
    const shift = exponent === 0 ? 0 : exponent - 1;
    const upper = (high & 0xfffff) | (exponent === 0 ? 0 : 0x100000);
    const index = shift >>> 5;
    const bits = shift & 31;
    const sign = high >>> 31 ? -1 : 1;
    const scale = 2 ** bits;
    const lowProduct = low * scale; // below 2^63, exact: `low` has 32 bits
    const lowCarry = Math.floor(lowProduct / DIGIT);
    const highProduct = upper * scale; // below 2^52
    const highCarry = Math.floor(highProduct / DIGIT);
    digits[index] += sign * (lowProduct - lowCarry * DIGIT);
    digits[index + 1] += sign * (lowCarry + (highProduct - highCarry * DIGIT));
    digits[index + 2] += sign * highCarry;
    if (index < lowest) lowest = index;
    if (index + 2 > highest) highest = index + 2;
    additions += 2;
    if (additions >= ADDITIONS_BEFORE_CARRY) carry();
  };

  const addAll = (values: Float64Array): void => {
    if (values.length < MANY || !hasKernels()) {
      for (const value of values) add(value);
      return;
    }
    many ??= createDoubleSum();
    many.add(values);
  };

  const addProduct = (a: number, b: number): void => {
    const product = a * b;
    if (!Number.isFinite(product) && !(Number.isFinite(a) && Number.isFinite(b))) {
      special += product;
      return;
    }
    const rest = productRest(a, b, product);
    if (rest === undefined) {
      products += toUnits(a) * toUnits(b);
      return;
    }
    add(product);
    add(rest);
  };

  const addProducts = (a: Float64Array, b: Float64Array): void => {
    if (a.length < MANY || !hasKernels()) {
      for (let index = 0; index < a.length; index++) addProduct(a[index], b[index]);
      return;
    }
    manyProducts ??= createProductSum();
    manyProducts.add(a, b);
  };

  const addSquaredDifferences = (a: Float64Array, b: Float64Array): void => {
    if (a.length < MANY || !hasKernels()) {
      for (let index = 0; index < a.length; index++) {
        addProduct(a[index], a[index]);
        addProduct(-a[index], b[index]);
        addProduct(-a[index], b[index]);
        addProduct(b[index], b[index]);
      }
      return;
    }
    manyProducts ??= createProductSum();
    manyProducts.addSquaredDifferences(a, b);
  };

  /** What infinities and NaN among the terms come to; 0 where there are none. */
  const specials = (): number => special + (many?.special() ?? 0) + (manyProducts?.special() ?? 0);

  const units = (): bigint | undefined => {
    if (specials() !== 0) return undefined;
    let sum = 0n;
    for (let index = highest; index >= lowest; index--) sum = (sum << 32n) + BigInt(digits[index]);
    if (highest >= 0) sum <<= BigInt(32 * lowest);
    return ((sum + (many?.units() ?? 0n)) << 1074n) + products + (manyProducts?.units() ?? 0n);
  };

  return {
    add,
    addAll,
    addProduct,
    addProducts,
    addSquaredDifferences,
    addSquares: (values) => addProducts(values, values),
    merge(saved) {
      if (SPECIALS.includes(saved)) special += Number(saved);
      else products += loadUnits(saved, -Number(UNIT_EXPONENT));
    },
    save() {
      const sum = units();
      return sum === undefined ? String(specials()) : saveUnits(sum, -Number(UNIT_EXPONENT));
    },
    units,
    over(divisor) {
      const sum = units();
      if (sum === undefined) return specials() / Number(divisor);
      return roundRatio(sum, divisor << UNIT_EXPONENT);
    },
    overSum(divisor, factor) {
      const sum = units();
      const other = divisor.units();
      if (sum === undefined || other === undefined) return specials() / divisor.over(1n);
      return other === 0n ? Number(sum) / 0 : roundRatio(sum, other * factor);
    },
  };
}

/** a*b - product, exactly (Dekker's splitting); undefined where the parts could overflow or fall below 2^-1074. */
export function productRest(a: number, b: number, product: number): number | undefined {
  if (product === 0 && (a === 0 || b === 0)) return 0;
  const size = Math.abs(product);
  if (!(size > 1e-250 && size < 1e250 && Math.abs(a) < 1e250 && Math.abs(b) < 1e250)) return undefined;
  const splitA = 134217729 * a;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = 134217729 * b;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** A finite double as a whole number of 2^-1074. */
export function toUnits(value: number): bigint {
  float[0] = value;
  const bits = (BigInt(words[1]) << 32n) | BigInt(words[0]);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | 0x10000000000000n) << (exponent - 1n);
  return bits >> 63n ? -size : size;
}
