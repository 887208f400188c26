import { carry, NAN, NEGATIVE, POSITIVE } from './sum.ts';

/** So many products change a digit by less than 2^45. */
const BETWEEN_CARRIES: usize = 1024 * 8;

/** The digits of 32 bits that a sum of products has. */
const DIGITS: i32 = 140;

/**
 * Adds the products of doubles, each with its fellow, exactly to the number whose digits of 32 bits, in units of 2^-2148, are the
 * 140 words at `digits`, the last of them signed: as `add` does with doubles. Infinite products and NaN are left out and reported.
 */
export function addProducts(first: usize, second: usize, count: i32, digits: usize): i32 {
  const end = first + (usize(count) << 3);
  let seen: i32 = 0;
  while (first < end) {
    const part = min(first + BETWEEN_CARRIES, end);
    for (; first < part; first += 8, second += 8) {
      const a = load<u64>(first);
      const b = load<u64>(second);
      const aExponent = i32(a >> 52) & 0x7ff;
      const bExponent = i32(b >> 52) & 0x7ff;
      if (aExponent === 0x7ff || bExponent === 0x7ff) {
        const product = load<f64>(first) * load<f64>(second);
        if (product > 0) seen |= POSITIVE;
        else seen |= product < 0 ? NEGATIVE : NAN;
        continue;
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
    }
    carry(digits, DIGITS);
  }
  return seen;
}

/** Adds to a digit, or takes from it where `sign` is −1. */
// @inline
function change(digit: usize, by: i64, sign: i64): void {
  store<i64>(digit, load<i64>(digit) + ((by ^ sign) - sign));
}
