import { multiplyHigh, powerOfTen } from './product.ts';

// Text to double, correctly rounded: Clinger's fast path where one division by an exact power of ten does it, else
// Eisel and Lemire's product with 128 bits of a power of ten (arXiv:2101.11408), which decides for every decimal of up to 19
// digits (Mushtak and Lemire, arXiv:2212.06644). Of longer ones it decides where the digits after the 19th do not matter.

const PLUS: u32 = 43;
const MINUS: u32 = 45;
const POINT: u32 = 46;
const ZERO: u32 = 48;

/** 10^0 to 10^19 as words. */
const WORDS: usize = memory.data<u64>([
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
  10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000,
  10000000000000000000,
]);

/** 10^0 to 10^22, the powers that are doubles. */
const DOUBLES: usize = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]);

/** Vectors of constants, which are quicker to load than to make. */
const NINES: usize = memory.data<u8>([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], 16);
const ZEROS: usize = memory.data<u8>([48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48], 16);
const BY_10: usize = memory.data<u16>([2561, 2561, 2561, 2561, 2561, 2561, 2561, 2561], 16);
const BY_100: usize = memory.data<u16>([100, 1, 100, 1, 100, 1, 100, 1], 16);
const BY_10000: usize = memory.data<u16>([10000, 1, 10000, 1, 10000, 1, 10000, 1], 16);
/** From its byte `count` on, the indices that move `count` bytes to the end of 16; those above 15 give zeros. */
const MOVES: usize = memory.data<u8>([
  240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  12, 13, 14, 15,
]);

/** 16 characters less "0": digits as 0 to 9. */
// @inline
function digitsAt(at: usize): v128 {
  return i8x16.sub(v128.load(at), v128.load(ZEROS));
}

/** Which of 32 characters are digits. */
// @inline
function digitMask(at: usize): u32 {
  const lower = u32(i8x16.bitmask(i8x16.le_u(digitsAt(at), v128.load(NINES))));
  return lower | (u32(i8x16.bitmask(i8x16.le_u(digitsAt(at + 16), v128.load(NINES)))) << 16);
}

/** The number that 16 digits make. */
// @inline
function join(digits: v128): u64 {
  const twos = i16x8.shr_u(i16x8.mul(digits, v128.load(BY_10)), 8);
  const fours = i32x4.dot_i16x8_s(twos, v128.load(BY_100));
  const eights = i32x4.dot_i16x8_s(i16x8.narrow_i32x4_u(fours, fours), v128.load(BY_10000));
  const both = i64x2.extract_lane(eights, 0) as u64;
  return (both & 0xffffffff) * 100000000 + (both >> 32);
}

/** The number that up to 16 digits make. */
// @inline
function joinSome(at: usize, count: i32): u64 {
  return join(i8x16.swizzle(digitsAt(at), v128.load(MOVES + count)));
}

/**
 * Reads the number at `start` and stores it at `address`. The end of the number; 0 where there is none, where it is not
 * decided, or where it is a whole number that no double holds. What stands before and after it is the caller's. `json` holds it to the grammar of JSON. 32 bytes must be
 * readable.
 */
// @inline
export function readNumber(start: usize, json: bool, address: usize): usize {
  const negative = u32(load<u8>(start) === MINUS);
  const others = ~(digitMask(start) | negative);
  const stop = ctz(others);
  const whole = stop - negative;
  if (u32(whole - 1) > 15) return readLongNumber(start, json, address);
  const first = start + negative;
  let mantissa: u64 = load<u8>(first) - ZERO;
  if (whole > 1) {
    if (json) {
      if (mantissa === 0) return 0;
    }
    mantissa = joinSome(first, whole);
  }

  let at = start + stop;
  let exponent: i32 = 0;
  if (load<u8>(at) === POINT) {
    const end = ctz(others & (others - 1));
    const count = end - stop - 1;
    at++;
    if (count < 16) {
      if (whole + count > 19) return readLongNumber(start, json, address);
      if (count === 0) {
        if (json) return 0;
      }
      mantissa = mantissa * load<u64>(WORDS + (count << 3)) + joinSome(at, count);
    } else {
      // 16 digits and up to 4 more, if they are not more than 19 from the first that is not 0.
      const more = count - 16;
      if (more > 4) return readLongNumber(start, json, address);
      const zeros = i32(mantissa === 0) + (i32(mantissa === 0) & i32(load<u8>(at) === ZERO));
      if (whole + count > 19 + zeros) return readLongNumber(start, json, address);
      const scale = WORDS + (more << 3);
      const four = u32(u64(load<u32>(at, 16) ^ 0x30303030) << (32 - (more << 3)));
      const two = ((four * 2561) >> 8) & 0x00ff00ff;
      mantissa = mantissa * load<u64>(scale, 128) + join(digitsAt(at)) * load<u64>(scale) + ((two * 6553601) >> 16);
    }
    exponent = -count;
    at = start + end;
  }

  if ((load<u8>(at) | 32) === 101) {
    at++;
    const sign = load<u8>(at);
    if (sign === MINUS) at++;
    else if (sign === PLUS) at++;
    let digit: u32 = load<u8>(at) - ZERO;
    if (digit > 9) return 0;
    let power: i32 = 0;
    while (digit <= 9) {
      if (power < 100000) power = power * 10 + digit;
      at++;
      digit = load<u8>(at) - ZERO;
    }
    exponent += sign === MINUS ? -power : power;
  }

  if (mantissa < 1000000000000000) {
    if (u32(-exponent) <= 22) {
      const value = f64(i64(mantissa)) / load<f64>(DOUBLES + (-exponent << 3));
      store<u64>(address, reinterpret<u64>(value) | (u64(negative) << 63));
      return at;
    }
  }
  if (exponent === 0) {
    if (isBetweenDoubles(mantissa)) return 0;
  }
  store<u64>(address, nearestDouble(mantissa, exponent) | (u64(negative) << 63));
  return at;
}

/** Whether no double holds a whole number: it has more than 53 bits between its first 1 and its last. */
// @inline
function isBetweenDoubles(mantissa: u64): bool {
  return clz(mantissa) + ctz(mantissa) < 11;
}

/** The bits of the double nearest to mantissa * 10^exponent. */
// @inline
function nearestDouble(mantissa: u64, exponent: i32): u64 {
  if (mantissa === 0) return 0;
  if (u32(exponent + 342) > 650) return exponent < 0 ? 0 : 0x7ff0000000000000;
  const zeros = clz(mantissa);
  const digits = mantissa << zeros;
  const power = powerOfTen(exponent);
  const upper = load<u64>(power);
  let high = multiplyHigh(digits, upper);
  let rest: u64 = 0;
  if ((high & 0x1ff) === 0x1ff) {
    rest = multiplyHigh(digits, load<u64>(power, 8));
    if (digits * upper + rest < rest) high++;
  }
  const carry = high >> 63;
  const shift = carry + 9;
  let bits = high >> shift;
  // The biased exponent of a double with this mantissa.
  const binary = ((217706 * exponent) >> 16) + 63 + i32(carry) - i32(zeros) + 1023;
  if (binary <= 0) {
    if (binary <= -63) return 0;
    bits >>= 1 - binary;
    return (bits + (bits & 1)) >> 1;
  }
  // Half way between two doubles, exactly: to the even one. (Nested, for && would be evaluated in full.)
  if (bits << shift === high) {
    if ((bits & 3) === 1) {
      if (u32(exponent + 4) <= 27) {
        if (digits * upper + rest <= 1) bits &= ~1;
      }
    }
  }
  bits = (bits + (bits & 1)) >> 1;
  // The leading bit of the mantissa, and a carry out of it, go into the exponent.
  bits += u64(binary - 1) << 52;
  return bits >= 0x7ff0000000000000 ? 0x7ff0000000000000 : bits;
}

/** As readNumber, for a number in any form: a sign +, no digit before the point, more than 19 digits. */
function readLongNumber(start: usize, json: bool, address: usize): usize {
  let at = start;
  const sign = load<u8>(at);
  if (sign === MINUS) at++;
  else if (sign === PLUS) at++;
  let mantissa: u64 = 0;
  let digits: i32 = 0; // of the mantissa, from the first that is not 0
  let exponent: i32 = 0;
  let isCut = false;
  let read: i32 = 0;
  let point: usize = 0;
  for (; ; at++) {
    const digit: u32 = load<u8>(at) - ZERO;
    if (digit > 9) {
      if (digit !== POINT - ZERO || point !== 0) break;
      point = at;
      continue;
    }
    read++;
    if (digits < 19) {
      mantissa = mantissa * 10 + digit;
      if (mantissa !== 0) digits++;
      if (point !== 0) exponent--;
    } else {
      if (digit !== 0) isCut = true;
      if (point === 0) exponent++;
    }
  }
  if (read === 0) return 0;
  if (json) {
    const first = start + usize(sign === MINUS);
    if (u32(load<u8>(first) - ZERO) > 9 || point === at - 1) return 0;
    if (load<u8>(first) === ZERO && u32(load<u8>(first, 1) - ZERO) <= 9) return 0;
  }

  const isLong = point === 0 && exponent > 0;
  if ((load<u8>(at) | 32) === 101) {
    at++;
    const powerSign = load<u8>(at);
    if (powerSign === MINUS) at++;
    else if (powerSign === PLUS) at++;
    let digit: u32 = load<u8>(at) - ZERO;
    if (digit > 9) return 0;
    let power: i32 = 0;
    while (digit <= 9) {
      if (power < 100000000) power = power * 10 + digit;
      at++;
      digit = load<u8>(at) - ZERO;
    }
    exponent += powerSign === MINUS ? -power : power;
  }

  if (exponent >= 0) {
    // Of more than 19 digits those that are cut off are not looked at here.
    if (point === 0 && (exponent > 0 ? isLong : isBetweenDoubles(mantissa))) return 0;
  }
  const bits = nearestOf(mantissa, exponent);
  if (isCut) {
    if (bits !== nearestOf(mantissa + 1, exponent)) return 0;
  }
  store<u64>(address, bits | (u64(sign === MINUS) << 63));
  return at;
}

/** As nearestDouble, but not put into its callers. */
function nearestOf(mantissa: u64, exponent: i32): u64 {
  return nearestDouble(mantissa, exponent);
}
