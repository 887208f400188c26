import { gridOf, isOver, LIMB, ROUNDER } from './limbs.ts';
import { carry, NAN, NEGATIVE, POSITIVE } from './sum.ts';

/** Bytes of doubles between two carries; so many products change a digit by less than 2^47. */
const PART: usize = 512 * 8;

/** The digits of 32 bits that a sum of products has. */
const DIGITS: i32 = 140;

/**
 * Adds the products of doubles, each with its fellow, exactly to the number whose digits of 32 bits, in units of 2^-2148, are the
 * 140 words at `digits`, the last of them signed: as `add` does with doubles. Infinite products and NaN are left out and reported.
 */
export function addProducts(first: usize, second: usize, count: i32, digits: usize): i32 {
  return addAll(first, second, count, digits, false);
}

/** As addProducts, but adds the squares of what each double is more than its fellow. */
export function addSquaredDifferences(first: usize, second: usize, count: i32, digits: usize): i32 {
  return addAll(first, second, count, digits, true);
}

/**
 * Of doubles of like size, the parts of 21 bits are multiplied and added as doubles, which is exact for 256 of them. It takes
 * 0.6 of the time that products of whole numbers take.
 */
// @inline
function addAll(first: usize, second: usize, count: i32, digits: usize, areDifferences: bool): i32 {
  const end = first + (usize(count) << 3);
  let seen: i32 = 0;
  while (first < end) {
    const part = min(first + PART, end);
    let firstGrid = gridOf(first, part);
    let secondGrid = first === second ? firstGrid : gridOf(second, second + (part - first));
    if (firstGrid !== 0 && secondGrid !== 0) {
      // On one grid the differences of the parts are exact, and those of the doubles need not be.
      if (areDifferences) {
        firstGrid = max(firstGrid, secondGrid);
        secondGrid = firstGrid;
      }
      const a1 = f64x2.splat(firstGrid * ROUNDER);
      const a2 = f64x2.splat(firstGrid * ROUNDER * LIMB);
      const a3 = f64x2.splat(firstGrid * ROUNDER * LIMB * LIMB);
      const b1 = f64x2.splat(secondGrid * ROUNDER);
      const b2 = f64x2.splat(secondGrid * ROUNDER * LIMB);
      const b3 = f64x2.splat(secondGrid * ROUNDER * LIMB * LIMB);
      let sum0 = f64x2.splat(0);
      let sum1 = sum0;
      let sum2 = sum0;
      let sum3 = sum0;
      let sum4 = sum0;
      for (const last = first + ((part - first) & ~15); first < last; first += 16, second += 16) {
        const a = v128.load(first);
        const aHigh = f64x2.sub(f64x2.add(a, a1), a1);
        const aRest = f64x2.sub(a, aHigh);
        const aMiddle = f64x2.sub(f64x2.add(aRest, a2), a2);
        const aLast = f64x2.sub(aRest, aMiddle);
        const aLow = f64x2.sub(f64x2.add(aLast, a3), a3);
        const b = v128.load(second);
        const bHigh = f64x2.sub(f64x2.add(b, b1), b1);
        const bRest = f64x2.sub(b, bHigh);
        const bMiddle = f64x2.sub(f64x2.add(bRest, b2), b2);
        const bLast = f64x2.sub(bRest, bMiddle);
        const bLow = f64x2.sub(f64x2.add(bLast, b3), b3);
        if (isOver(f64x2.ne(aLast, aLow), f64x2.ne(bLast, bLow))) {
          seen |= addOne(load<f64>(first), load<f64>(second), digits, areDifferences);
          seen |= addOne(load<f64>(first, 8), load<f64>(second, 8), digits, areDifferences);
          continue;
        }
        if (areDifferences) {
          const high = f64x2.sub(aHigh, bHigh);
          const middle = f64x2.sub(aMiddle, bMiddle);
          const low = f64x2.sub(aLow, bLow);
          const double = f64x2.add(high, high);
          sum0 = f64x2.add(sum0, f64x2.mul(high, high));
          sum1 = f64x2.add(sum1, f64x2.mul(double, middle));
          sum2 = f64x2.add(sum2, f64x2.add(f64x2.mul(double, low), f64x2.mul(middle, middle)));
          sum3 = f64x2.add(sum3, f64x2.mul(f64x2.add(middle, middle), low));
          sum4 = f64x2.add(sum4, f64x2.mul(low, low));
          continue;
        }
        sum0 = f64x2.add(sum0, f64x2.mul(aHigh, bHigh));
        sum1 = f64x2.add(sum1, f64x2.add(f64x2.mul(aHigh, bMiddle), f64x2.mul(aMiddle, bHigh)));
        const outer = f64x2.add(f64x2.mul(aHigh, bLow), f64x2.mul(aLow, bHigh));
        sum2 = f64x2.add(sum2, f64x2.add(outer, f64x2.mul(aMiddle, bMiddle)));
        sum3 = f64x2.add(sum3, f64x2.add(f64x2.mul(aMiddle, bLow), f64x2.mul(aLow, bMiddle)));
        sum4 = f64x2.add(sum4, f64x2.mul(aLow, bLow));
      }
      addBoth(sum0, digits);
      addBoth(sum1, digits);
      addBoth(sum2, digits);
      addBoth(sum3, digits);
      addBoth(sum4, digits);
    }
    for (; first < part; first += 8, second += 8)
      seen |= addOne(load<f64>(first), load<f64>(second), digits, areDifferences);
    carry(digits, DIGITS);
  }
  return seen;
}

/** Adds what two lanes hold. */
function addBoth(sums: v128, digits: usize): void {
  addProduct(f64x2.extract_lane(sums, 0), 1, digits);
  addProduct(f64x2.extract_lane(sums, 1), 1, digits);
}

/** Adds ab, or a² − 2ab + b². */
function addOne(a: f64, b: f64, digits: usize, isDifference: bool): i32 {
  if (!isDifference) return addProduct(a, b, digits);
  return addProduct(a, a, digits) | addProduct(-a, b, digits) | addProduct(-a, b, digits) | addProduct(b, b, digits);
}

/** Adds a product; what is seen of it where it is infinite or NaN. */
function addProduct(first: f64, second: f64, digits: usize): i32 {
  const a = reinterpret<u64>(first);
  const b = reinterpret<u64>(second);
  const aExponent = i32(a >> 52) & 0x7ff;
  const bExponent = i32(b >> 52) & 0x7ff;
  if (aExponent === 0x7ff || bExponent === 0x7ff) {
    const product = first * second;
    if (product > 0) return POSITIVE;
    return product < 0 ? NEGATIVE : NAN;
  }
  const aIsNormal = i32(aExponent !== 0);
  const bIsNormal = i32(bExponent !== 0);
  const aLow = a & 0xffffffff;
  const bLow = b & 0xffffffff;
  const aHigh = ((a >> 32) & 0xfffff) | (u64(aIsNormal) << 20);
  const bHigh = ((b >> 32) & 0xfffff) | (u64(bIsNormal) << 20);
  // The product of the mantissas in four words of up to 33 bits.
  const low = aLow * bLow;
  const middle = aLow * bHigh + aHigh * bLow;
  const high = aHigh * bHigh;
  const shift = aExponent - aIsNormal + (bExponent - bIsNormal);
  const bits = u64(shift & 31);
  const word0 = (low & 0xffffffff) << bits;
  const word1 = ((low >> 32) + (middle & 0xffffffff)) << bits;
  const word2 = ((middle >> 32) + (high & 0xffffffff)) << bits;
  const word3 = (high >> 32) << bits;
  const sign = i64(a ^ b) >> 63;
  const digit = digits + ((shift >> 5) << 3);
  change(digit, i64(word0 & 0xffffffff), sign);
  change(digit + 8, i64((word0 >> 32) + (word1 & 0xffffffff)), sign);
  change(digit + 16, i64((word1 >> 32) + (word2 & 0xffffffff)), sign);
  change(digit + 24, i64((word2 >> 32) + word3), sign);
  return 0;
}

/** Adds to a digit, or takes from it where `sign` is −1. */
// @inline
function change(digit: usize, by: i64, sign: i64): void {
  store<i64>(digit, load<i64>(digit) + ((by ^ sign) - sign));
}
