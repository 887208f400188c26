import { multiplyHigh, powerOfTen } from './product.ts';
import { ADDRESS, COUNT, KIND, LENGTH, LITERAL, NAME, NAMES, RECORD, STRIDE } from './record.ts';

// Double to the shortest text that reads back to it, as JavaScript writes it: Giulietti's Schubfach, with the table
// that reads.

const EIGHT_ZEROS: u64 = 0x3030303030303030;

const ZEROS: usize = memory.data<u8>([48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48], 16);
/** From its byte `count` on, the indices that leave out the first `count` bytes of 16. */
const INDICES: usize = memory.data<u8>([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
]);
const TEN_16: u64 = 10000000000000000;
const LARGEST_WHOLE: f64 = 9007199254740992;

/**
 * Prints rows `row` to `rows` at `at`: the prefix, and each field with the bytes after it. The end. Each number takes up to
 * 26 bytes, and 48 after the last may be written over.
 */
export function print(
  at: usize,
  records: usize,
  fields: i32,
  prefix: usize,
  prefixLength: i32,
  quoted: bool,
  row: i32,
  rows: i32,
): usize {
  for (; row < rows; row++) {
    at = printBytes(at, prefix, prefixLength);
    for (let field: i32 = 0; field < fields; field++) {
      const record = records + usize(field) * RECORD;
      const value = load<f64>(load<u32>(record, ADDRESS) + load<u32>(record, STRIDE) * row);
      at = load<i32>(record, KIND) === NAME ? printName(at, value, record) : printNumber(at, value, quoted);
      at = printBytes(at, load<u32>(record, LITERAL), load<i32>(record, LENGTH));
    }
  }
  return at;
}

function printBytes(at: usize, bytes: usize, length: i32): usize {
  const end = at + length;
  for (; at < end; at += 16, bytes += 16) v128.store(at, v128.load(bytes));
  return end;
}

/** The name that a number stands for, or the number if it stands for none. */
function printName(at: usize, value: f64, record: usize): usize {
  const count = load<i32>(record, COUNT);
  if (value >= 0 && value < f64(count) && trunc(value) === value) {
    const name = load<u32>(record, NAMES) + (u32(value) << 3);
    return printBytes(at, load<u32>(name), load<i32>(name, 4));
  }
  return printNumber(at, value, false);
}

/** Prints String(value), in quotes if it is no number and `quoted` says so. */
function printNumber(at: usize, value: f64, quoted: bool): usize {
  const bits = reinterpret<u64>(value);
  const size = abs(value);
  if (size < LARGEST_WHOLE) {
    if (f64(i64(size)) === size) {
      store<u8>(at, 45);
      return printWhole(at + usize(value < 0), u64(i64(size)));
    }
  }
  store<u8>(at, 45);
  at += usize(bits >> 63);
  const exponent = i32(bits >> 52) & 0x7ff;
  const fraction = bits & 0xfffffffffffff;
  if (exponent === 0x7ff) return printWord(at, bits, quoted);
  return printShortest(at, fraction, exponent);
}

/** NaN, Infinity, -Infinity; `at` is after the sign. */
function printWord(at: usize, bits: u64, quoted: bool): usize {
  const isNegative = usize(bits >> 63);
  at -= isNegative;
  if (quoted) {
    store<u8>(at, 34);
    at++;
  }
  if (bits << 12 !== 0) {
    store<u32>(at, 0x004e614e);
    at += 3;
  } else {
    store<u8>(at, 45);
    at += isNegative;
    store<u64>(at, 0x7974696e69666e49);
    at += 8;
  }
  if (quoted) {
    store<u8>(at, 34);
    at++;
  }
  return at;
}

/** Eight digits as the bytes 0 to 9, the first in the lowest. */
// @inline
function digitsOf(value: u32): u64 {
  const upper = value / 10000;
  const halves = u64(upper) | (u64(value - upper * 10000) << 32);
  const hundreds = ((halves * 10486) >> 20) & 0x7f0000007f;
  const pairs = ((halves - hundreds * 100) << 16) + hundreds;
  const tens = ((pairs * 103) >> 10) & 0x000f000f000f000f;
  return tens + ((pairs - tens * 10) << 8);
}

/** A whole number below 10^16. */
function printWhole(at: usize, value: u64): usize {
  if (value < 10) {
    store<u8>(at, u8(value) + 48);
    return at + 1;
  }
  if (value >= 100000000) {
    const upper = value / 100000000;
    at = printEight(at, u32(upper));
    store<u64>(at, digitsOf(u32(value - upper * 100000000)) | EIGHT_ZEROS);
    return at + 8;
  }
  return printEight(at, u32(value));
}

/** A whole number from 1 to 10^8 - 1. */
function printEight(at: usize, value: u32): usize {
  const digits = digitsOf(value);
  const zeros = ctz(digits) & 56;
  store<u64>(at, (digits | EIGHT_ZEROS) >> zeros);
  return at + 8 - usize(zeros >> 3);
}

/** A finite number that is not 0, of a double's parts. */
// @inline
function printShortest(at: usize, fraction: u64, biased: i32): usize {
  const isNormal = i32(biased !== 0);
  const mantissa = fraction | (u64(isNormal) << 52);
  const binary = biased - 1074 - isNormal;
  // The gap to the next double below is half as wide at a power of two.
  const isPower = i32(fraction === 0) & i32(biased > 1);
  const decimal = (binary * 1262611 - (isPower ? 524031 : 0)) >> 22;
  const shift = binary + ((-decimal * 1741647) >> 19) + 1;
  const power = powerOfTen(-decimal);
  const upper = load<u64>(power);
  // The table rounds down outside 10^-27 to 10^55, and Schubfach needs it rounded up.
  const isRounded = u64(u32(27 - decimal) > 82);
  const lower = load<u64>(power, 8) + isRounded;

  // The value times 4 * 10^-decimal, and half the gaps on either side: exact in 192 bits, of which all but the upper 64
  // only say whether anything follows.
  const scaled = (mantissa << 2) << shift;
  const low = lower * scaled;
  let middle = multiplyHigh(lower, scaled);
  let high = multiplyHigh(upper, scaled);
  const product = upper * scaled;
  middle += product;
  high += u64(middle < product);
  const value = high | u64(middle > 1);

  const gapShift = u64(shift + 1);
  const gapLow = lower << gapShift;
  const gapMiddle = (upper << gapShift) | (lower >> (64 - gapShift));
  const gapHigh = upper >> (64 - gapShift);
  let sum = low + gapLow;
  let first = u64(sum < low);
  let sumMiddle = middle + first;
  let second = u64(sumMiddle < first);
  sumMiddle += gapMiddle;
  second += u64(sumMiddle < gapMiddle);
  const above = (high + gapHigh + second) | u64(sumMiddle > 1);

  let downLow = gapLow;
  let downMiddle = gapMiddle;
  let downHigh = gapHigh;
  if (isPower) {
    downLow = (gapLow >> 1) | (gapMiddle << 63);
    downMiddle = (gapMiddle >> 1) | (gapHigh << 63);
    downHigh = gapHigh >> 1;
  }
  first = u64(low < downLow);
  sum = middle - first;
  second = u64(middle < first);
  sumMiddle = sum - downMiddle;
  second += u64(sum < downMiddle);
  const below = (high - downHigh - second) | u64(sumMiddle > 1);

  const isOdd = mantissa & 1;
  const least = below + isOdd;
  const most = above - isOdd;

  // A multiple of ten between the bounds if there is just one, else of one, else what is nearest. (No branches: none of
  // this can be foreseen.)
  const digits = value >> 2;
  const four = digits << 2;
  const tenth = digits / 10;
  const forty = tenth * 40;
  const isTenAbove = forty + 40 <= most;
  const isTen = least <= forty !== isTenAbove;
  const isOneAbove = four + 4 <= most;
  const isOne = least <= four !== isOneAbove;
  const half = four + 2;
  const isNearerAbove = u64(value > half) | (u64(value === half) & digits & 1);
  const ones = digits + select<u64>(u64(isOneAbove), isNearerAbove, isOne);
  return printDecimal(at, select<u64>((tenth + u64(isTenAbove)) * 10, ones, isTen), decimal);
}

/** digits * 10^decimal as JavaScript lays it out; the digits are below 10^17. */
function printDecimal(at: usize, digits: u64, decimal: i32): usize {
  // To 17 digits, whose last may be zeros: one step, but for subnormal numbers.
  const isShort = u64(digits < TEN_16);
  digits *= 1 + 9 * isShort;
  decimal -= i32(isShort);
  while (digits < TEN_16) {
    digits *= 10;
    decimal--;
  }
  const upper = digits / 100000000;
  const head = upper / 100000000;
  const rest = i64x2(digitsOf(u32(upper - head * 100000000)) as i64, digitsOf(u32(digits - upper * 100000000)) as i64);
  const some = u32(i8x16.bitmask(i8x16.ne(rest, i8x16.splat(0))));
  const count = 33 - i32(clz(some)); // digits without the zeros after the last other
  const text = v128.or(rest, v128.load(ZEROS));
  const point = decimal + 17; // digits before the point

  if (point <= 0) {
    if (point > -6) {
      store<u64>(at, 0x3030303030302e30); // 0.000000
      at += 2 - point;
      store<u8>(at, u8(head) + 48);
      v128.store(at, text, 1);
      return at + count;
    }
  } else if (point <= 21) {
    store<u8>(at, u8(head) + 48);
    v128.store(at, text, 1);
    if (point >= count) {
      store<u64>(at, EIGHT_ZEROS, 17);
      return at + point;
    }
    store<u8>(at + point, 46);
    v128.store(at + point, i8x16.swizzle(text, v128.load(INDICES + point - 1)), 1);
    return at + count + 1;
  }

  store<u8>(at, u8(head) + 48);
  store<u8>(at, 46, 1);
  v128.store(at, text, 2);
  at += count === 1 ? 1 : count + 1;
  const exponent = point - 1;
  store<u8>(at, 101);
  store<u8>(at, exponent < 0 ? 45 : 43, 1);
  return printWhole(at + 2, u64(abs(exponent)));
}
