import { POWERS } from './powers.ts';

/** The upper 64 bits of a product of two words. */
// @inline
export function multiplyHigh(a: u64, b: u64): u64 {
  const aLow = a & 0xffffffff;
  const aHigh = a >> 32;
  const bLow = b & 0xffffffff;
  const bHigh = b >> 32;
  const middle = aLow * bHigh + ((aLow * bLow) >> 32);
  const other = aHigh * bLow + (middle & 0xffffffff);
  return aHigh * bHigh + (middle >> 32) + (other >> 32);
}

/** Where the table holds 10^exponent, from -342 to 324: its first 128 bits, the upper word before the lower. */
export function powerOfTen(exponent: i32): usize {
  return POWERS + ((exponent + 342) << 4);
}
