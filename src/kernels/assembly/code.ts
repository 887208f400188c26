import { readNumber } from './decimal.ts';
import { stringEnd, textEnd } from './text-end.ts';

// The number that stands for a text, as text-code.ts has it, which says what it is.

const CR: u8 = 13;
const LF: u8 = 10;
const SPACE: u8 = 32;
const QUOTE: u8 = 34;
const DASH: u8 = 45;
const POINT: u8 = 46;
const SLASH: u8 = 47;
const COLON: u8 = 58;
const LETTER_T: u8 = 84;
const LETTER_Z: u8 = 90;

const MOST_EXACT: f64 = 9007199254740991;
const SIGN: u32 = 0x80000000;
const EXPONENT: u32 = 0x7e000000;

// @inline
function isDigit(at: usize): bool {
  return u32(load<u8>(at)) - 48 <= 9;
}

/**
 * Stores the number in the field at `start`, or what stands for its text. The end of the field; 0 where that is not decided: it is in
 * quotes, may be a word for no value, or a number of more digits than decide.
 */
export function readCoded(start: usize, delimiter: u8, json: bool, address: usize): usize {
  const after = readNumber(start, json, address);
  if (json) {
    if (after !== 0) return after;
    if (load<u32>(start) === 0x6c6c756e) {
      store<f64>(address, NaN);
      return start + 4;
    }
    if (load<u8>(start) !== QUOTE) return 0;
    const end = stringEnd(start + 1);
    if (load<u8>(end) !== QUOTE) return 0;
    return storeCode(start + 1, end, address) ? end + 1 : 0;
  }
  if (after !== 0) {
    const next = load<u8>(after);
    if (next === delimiter || next === LF || next === CR) {
      if (abs(load<f64>(address)) <= MOST_EXACT) return after;
    }
  }
  const end = textEnd(start, delimiter);
  if (end === 0) return 0;
  return storeCode(start, end, address) ? end : 0;
}

/** Whether it is decided what stands for the text. */
function storeCode(start: usize, end: usize, address: usize): bool {
  let from = start;
  let to = end;
  while (from < to && load<u8>(from) === SPACE) from++;
  while (to > from && load<u8>(to - 1) === SPACE) to--;
  if (from === to) {
    store<f64>(address, NaN);
    return true;
  }
  const after = readNumber(from, false, address);
  if (after === to) {
    if (abs(load<f64>(address)) <= MOST_EXACT) return true;
  }
  const first = load<u8>(from);
  if (after === 0) {
    if (isDigit(from) || first === POINT) return false;
    if (first === DASH || first === 43) {
      if (isDigit(from + 1) || load<u8>(from + 1) === POINT) return false;
    }
  }
  // Of words for no value the longest has four letters: NA, n/a, None, null, #N/A, \N, <NA>.
  if (to - from <= 4) {
    const letter = first | 32;
    if (letter === 110 || letter === 124 || first === 35 || first === 60) return false;
  }
  store<u64>(address, codeOf(from, to));
  return true;
}

/** The bits of the code. */
function codeOf(from: usize, to: usize): u64 {
  const isDate = isDateAt(from, to);
  const time = isDate && isTimeAt(from, to) ? from + 10 : 0;
  const end = time === 0 ? to : withoutZeros(from, to);
  let first: u32 = 0x811c9dc5;
  let second: u32 = 0x9747b28c;
  for (let at = from; at < end; at++) {
    const byte: u32 = at === time ? SPACE : load<u8>(at);
    first = (first ^ byte) * 0x01000193;
    second = (rotl<u32>(second, 13) ^ byte) * 0x5bd1e995;
  }
  const low = spread(first ^ spread(second));
  const high = (isDate ? 0 : SIGN) | EXPONENT | (spread(second + 1) & 0xffffff);
  return (u64(high) << 32) | u64(low);
}

/** As in spread.ts. */
function spread(word: u32): u32 {
  let mixed = (word ^ (word >>> 16)) * 0x85ebca6b;
  mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
  return mixed ^ (mixed >>> 16);
}

/** How many digits stand at `at`. */
function digitsAt(at: usize, to: usize): usize {
  let end = at;
  while (end < to && isDigit(end)) end++;
  return end - at;
}

/** Whether what stands between the parts of a date stands at `at`. */
function isBetween(at: usize, to: usize): bool {
  if (at >= to) return false;
  const byte = load<u8>(at);
  return byte === DASH || byte === SLASH || byte === POINT;
}

/** Whether the text begins with a date or a time of day. */
function isDateAt(from: usize, to: usize): bool {
  const first = digitsAt(from, to);
  if (first !== 4 && usize(first - 1) > 1) return false;
  const between = from + first;
  const second = digitsAt(between + 1, to);
  if (usize(second - 1) > 1) return false;
  if (first !== 4 && load<u8>(between) === COLON) return second === 2;
  if (!isBetween(between, to)) return false;
  const next = between + 1 + second;
  if (first === 4 && next === to) return true;
  if (!isBetween(next, to)) return false;
  const third = digitsAt(next + 1, to);
  return first === 4 ? usize(third - 1) <= 1 : third === 4;
}

/** Whether a text that begins with a date has a time of ISO 8601 behind it. */
function isTimeAt(from: usize, to: usize): bool {
  if (to - from < 12 || load<u8>(from, 4) !== DASH || load<u8>(from, 7) !== DASH) return false;
  const between = load<u8>(from, 10);
  return (between === SPACE || between === LETTER_T) && isDigit(from + 8) && isDigit(from + 9) && isDigit(from + 11);
}

/** The end of a date and time without the zeros, and the zone of zero, that it may be written without. */
function withoutZeros(from: usize, to: usize): usize {
  const time = from + 11;
  let end = to;
  if (load<u8>(end - 1) === LETTER_Z) end--;
  else if (end - time >= 6 && isZone(end - 6)) end -= 6;
  if (end - time > 8 && load<u8>(time, 8) === POINT) {
    while (load<u8>(end - 1) === 48) end--;
    if (load<u8>(end - 1) === POINT) end--;
  }
  if (end - time === 8 && load<u8>(time, 5) === COLON && load<u16>(time, 6) === 0x3030) end -= 3;
  return end - time === 5 && load<u32>(time) === 0x303a3030 && load<u8>(time, 4) === 48 ? from + 10 : end;
}

/** Whether the zone of zero, +00:00, stands at `at`. */
function isZone(at: usize): bool {
  const sign = load<u8>(at);
  return (sign === DASH || sign === 43) && load<u32>(at, 1) === 0x3a3030 + (48 << 24) && load<u8>(at, 5) === 48;
}
