import { readCoded } from './code.ts';
import { readNumber } from './decimal.ts';
import { ADDRESS, ASKED, CODED, KIND, LENGTH, LITERAL, NUMBER, RECORD, STRIDE, TEXT } from './record.ts';
import { stringEnd, textEnd } from './text-end.ts';

const LF: u8 = 10;
const CR: u8 = 13;
const SPACE: u8 = 32;
const QUOTE: u8 = 34;
const BACKSLASH: u8 = 92;
const LETTER_U: u8 = 117;

/** How a scan ends: at the end of the text, with all rows filled, or at a field that is not for it to decide. */
const END: i32 = 0;
const FULL: i32 = 1;
const FIELD: i32 = 2;

// Results, for the compiler knows but one of a function.
/** Where the last scan ended: at a row's start, or at the start of a field. */
export let stopPosition: usize = 0;
export let stopRow: i32 = 0;
export let stopField: i32 = 0;

function stop(status: i32, position: usize, row: i32, field: i32): i32 {
  stopPosition = position;
  stopRow = row;
  stopField = field;
  return status;
}

/**
 * Reads rows of numbers from `position` to `end`, before which an LF must stand and after which 32 bytes must be
 * readable, from field `field` of row `row` to row `rows`. A row is the prefix, and each field with the bytes after it, and LF
 * or CRLF.
 */
export function scan(
  position: usize,
  end: usize,
  records: usize,
  fields: i32,
  prefix: usize,
  prefixLength: i32,
  json: bool,
  row: i32,
  rows: i32,
  field: i32,
): i32 {
  let at = position;
  for (; row < rows; row++) {
    if (field === 0) {
      if (at >= end) return stop(END, at, row, 0);
      if (prefixLength !== 0) {
        if (!isSame(at, prefix, prefixLength)) return stop(FIELD, at, row, 0);
        at += prefixLength;
      }
    }
    for (; field < fields; field++) {
      const record = records + usize(field) * RECORD;
      const start = at;
      const kind = load<i32>(record, KIND);
      if (kind === NUMBER) {
        const address = load<u32>(record, ADDRESS) + load<u32>(record, STRIDE) * row;
        let after = readNumber(at, json, address);
        if (after === 0) {
          at = skipSpaces(at, record, json);
          if (at === start) return stop(FIELD, start, row, field);
          after = readOther(at, json, address);
          if (after === 0) return stop(FIELD, start, row, field);
        }
        at = after;
        if (load<u8>(at) === SPACE) at = skipSpaces(at, record, json);
      } else if (kind === CODED) {
        const address = load<u32>(record, ADDRESS) + load<u32>(record, STRIDE) * row;
        at = readCoded(at, load<u8>(load<u32>(record, LITERAL)), json, address);
        if (at === 0) return stop(FIELD, start, row, field);
      } else {
        if (kind === ASKED) return stop(FIELD, start, row, field);
        at = kind === TEXT ? textEnd(at, load<u8>(load<u32>(record, LITERAL))) : skipValue(at);
        if (at === 0) return stop(FIELD, start, row, field);
      }
      const length = load<i32>(record, LENGTH);
      const literal = load<u32>(record, LITERAL);
      if (length === 1) {
        if (load<u8>(at) !== load<u8>(literal)) return stop(FIELD, start, row, field);
        at++;
      } else if (length !== 0) {
        if (!isSame(at, literal, length)) return stop(FIELD, start, row, field);
        at += length;
      }
      if (field === fields - 1) {
        if (load<u8>(at) === CR) at++;
        if (load<u8>(at) !== LF) return stop(FIELD, start, row, field);
        at++;
      }
    }
    field = 0;
  }
  return stop(at >= end ? END : FULL, at, row, 0);
}

/** Whether the text at `at` is the literal, which is padded to whole vectors. */
function isSame(at: usize, literal: usize, length: i32): bool {
  for (; length > 0; length -= 16, at += 16, literal += 16) {
    const others = u32(i8x16.bitmask(i8x16.ne(v128.load(at), v128.load(literal))));
    if (length < 16) return (others & ((1 << length) - 1)) === 0;
    if (others !== 0) return false;
  }
  return true;
}

/** The spaces around a field of delimited text, if they are not what delimits. */
function skipSpaces(at: usize, record: usize, json: bool): usize {
  if (json) return at;
  if (load<u8>(load<u32>(record, LITERAL)) === SPACE) return at;
  while (load<u8>(at) === SPACE) at++;
  return at;
}

/** The end of a JSON value without parts; 0 for any other. */
function skipValue(at: usize): usize {
  const first = load<u32>(at);
  if (first === 0x65757274 || first === 0x6c6c756e) return at + 4; // true, null
  if (first === 0x736c6166) return load<u8>(at, 4) === 101 ? at + 5 : 0; // false
  if (u8(first) !== QUOTE) return readOther(at, true, SCRATCH);
  at = stringEnd(at + 1);
  while (load<u8>(at) === BACKSLASH) {
    at = skipEscape(at + 1);
    if (at === 0) return 0;
    at = stringEnd(at);
  }
  return load<u8>(at) === QUOTE ? at + 1 : 0;
}

/** The end of an escape in a JSON string, from after its backslash on; 0 where it is none. */
function skipEscape(at: usize): usize {
  const letter = load<u8>(at++);
  if (letter !== LETTER_U) return isEscape(letter) ? at : 0;
  const end = at + 4;
  for (; at < end; at++) {
    const digit: u32 = load<u8>(at);
    if (digit - 48 > 9 && (digit | 32) - 97 > 5) return 0;
  }
  return end;
}

/** Whether a backslash and this make a character: " \ / b f n r t. */
function isEscape(letter: u8): bool {
  if (letter === QUOTE || letter === BACKSLASH || letter === 47) return true;
  return letter === 98 || letter === 102 || letter === 110 || letter === 114 || letter === 116;
}

/** As readNumber, but not put into its callers. */
function readOther(at: usize, json: bool, address: usize): usize {
  return readNumber(at, json, address);
}

const SCRATCH: usize = memory.data(8, 8);
