import { type Reader, takeBytes } from '../byte-reader.ts';
import { corrupt } from '../corrupt-file.ts';

// https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md

/** A structure by the numbers of its fields: whole numbers, truth values and structures; others are passed over. */
export type Struct = ReadonlyMap<number, number | boolean | Struct>;

const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const INTEGERS = [4, 5, 6];
const DOUBLE = 7;
const BINARY = 8;
const LISTS = [9, 10];
const STRUCT = 12;

const DEEPEST = 16;

/** Reads a structure. Throws an Error where it is none. */
export function readStruct(reader: Reader, depth = 0): Struct {
  if (depth > DEEPEST) throw corrupt('nested-too-deep', {});
  const fields = new Map<number, number | boolean | Struct>();
  let field = 0;
  for (;;) {
    const [head] = takeBytes(reader, 1);
    if (head === 0) return fields;
    const [step, type] = [head >> 4, head & 15];
    field = step === 0 ? takeZigZag(reader) : field + step;
    const value = type === TRUE || type === FALSE ? type === TRUE : readValue(reader, type, depth);
    if (value !== undefined) fields.set(field, value);
  }
}

/** A value, of a list's item too; undefined for one that is passed over. */
function readValue(reader: Reader, type: number, depth: number): number | Struct | undefined {
  if (INTEGERS.includes(type)) return takeZigZag(reader);
  if (type === STRUCT) return readStruct(reader, depth + 1);
  if (type === BYTE || type === TRUE || type === FALSE) takeBytes(reader, 1);
  else if (type === DOUBLE) takeBytes(reader, 8);
  else if (type === BINARY) takeBytes(reader, takeNumber(reader));
  else if (LISTS.includes(type)) {
    const [head] = takeBytes(reader, 1);
    const size = head >> 4 === 15 ? takeNumber(reader) : head >> 4;
    for (let item = 0; item < size; item++) readValue(reader, head & 15, depth + 1);
  } else throw corrupt('page-header', {});
  return undefined;
}

/** A whole number of up to 64 bits, in groups of 7, the lowest first; beyond 2^53 it is rounded. */
function takeNumber(reader: Reader): number {
  let value = 0;
  for (let shift = 0; shift < 70; shift += 7) {
    const [byte] = takeBytes(reader, 1);
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
  throw corrupt('number-too-long', {});
}

/** The same, with its sign in the lowest bit. */
function takeZigZag(reader: Reader): number {
  const value = takeNumber(reader);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
