/** What was seen: an infinity of either sign, NaN. */
export const POSITIVE: i32 = 1;
export const NEGATIVE: i32 = 2;
export const NAN: i32 = 4;

/** So many numbers change a digit by less than 2^63. */
const BETWEEN_CARRIES: usize = 1024 * 8;

/**
 * Adds doubles exactly to the number whose digits of 32 bits, in units of 2^-1074, are the 70 words at `digits`, the last of
 * them signed: Neal's small superaccumulator (arXiv:1505.05571), with two digits to change in place of three. Infinities
 * and NaN are left out and reported.
 */
export function add(values: usize, count: i32, digits: usize): i32 {
  const end = values + (usize(count) << 3);
  let seen: i32 = 0;
  while (values < end) {
    const part = min(values + BETWEEN_CARRIES, end);
    for (; values < part; values += 8) {
      const bits = load<u64>(values);
      const exponent = i32(bits >> 52) & 0x7ff;
      if (exponent === 0x7ff) {
        if (bits << 12 !== 0) seen |= NAN;
        else seen |= bits >> 63 ? NEGATIVE : POSITIVE;
        continue;
      }
      const isNormal = i32(exponent !== 0);
      const sign = i64(bits) >> 63;
      const mantissa = (i64((bits & 0xfffffffffffff) | (u64(isNormal) << 52)) ^ sign) - sign;
      const shift = exponent - isNormal;
      const digit = digits + ((shift >> 5) << 3);
      const low = u64(mantissa & 0xffffffff) << (shift & 31);
      const high = (mantissa >> 32) << (shift & 31);
      store<i64>(digit, load<i64>(digit) + i64(low & 0xffffffff));
      store<i64>(digit, load<i64>(digit, 8) + i64(low >> 32) + high, 8);
    }
    carry(digits, 70);
  }
  return seen;
}

/** Carries what each of `count` digits holds beyond 32 bits to the next. */
export function carry(digits: usize, count: i32): void {
  let over: i64 = 0;
  const last = digits + (usize(count - 1) << 3);
  for (; digits < last; digits += 8) {
    const digit = load<i64>(digits) + over;
    store<i64>(digits, digit & 0xffffffff);
    over = digit >> 32;
  }
  store<i64>(digits, load<i64>(digits) + over);
}
