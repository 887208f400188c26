import type { Encoding } from 'hyparquet';
import { type Reader, readerOf, takeBytes } from '../byte-reader.ts';
import { corrupt } from '../corrupt-file.ts';
import { readDecimals, wholeDecimalAt } from '../decimals.ts';
import { isoTime, joinTime, type TimeUnit } from '../iso-time.ts';
import { readDeltas } from './parquet-delta.ts';
import {
  joinStreams,
  readBits,
  readDeltaStrings,
  readFrontCoded,
  readHybrid,
  readStrings,
} from './parquet-encoding.ts';
import type { ParquetColumn, ParquetKind } from './parquet-schema.ts';

/** Values without gaps, row after row. */
export interface Dense {
  readonly numbers?: Float64Array;
  readonly text?: readonly string[];
  /** Where a double does not hold one of them: the bits of integers, or decimals that are whole numbers. */
  readonly wide?: Wide | undefined;
}

export type Wide = BigInt64Array | bigint[];

/** `count` values of a column, in their encoding. */
export function readValues(reader: Reader, encoding: Encoding, count: number, { kind, size }: ParquetColumn): Dense {
  if (kind.name === 'boolean') return { numbers: Float64Array.from(readTruths(reader, encoding, count)) };
  if (kind.name === 'text' || size === undefined) {
    const strings = readByteArrays(reader, encoding, count);
    if (kind.name === 'decimal') {
      const each = strings.map((bytes) => decimalsOf(bytes, bytes.length, 1, kind));
      return {
        numbers: Float64Array.from(each, ({ numbers }) => numbers[0]),
        wide: each.every(({ wide }) => wide === undefined)
          ? undefined
          : each.map(({ numbers, wide }) => wide?.[0] ?? BigInt(numbers[0])),
      };
    }
    const decoder = new TextDecoder();
    return { text: strings.map((bytes) => decoder.decode(bytes)) };
  }
  const bytes = readFixed(reader, encoding, count, size);
  if (kind.name === 'time') return { text: readTimes(bytes, count, size, kind.unit) };
  return kind.name === 'decimal' ? decimalsOf(bytes, size, count, kind) : readNumbers(bytes, count, kind);
}

function decimalsOf(
  bytes: Uint8Array,
  size: number,
  count: number,
  { scale, isBigEndian }: Extract<ParquetKind, { readonly name: 'decimal' }>,
): { readonly numbers: Float64Array; readonly wide?: bigint[] | undefined } {
  const numbers = readDecimals(bytes, size, scale, isBigEndian);
  const wholeAt = numbers.every(Number.isSafeInteger) ? undefined : wholeDecimalAt(bytes, size, scale, isBigEndian);
  return { numbers, wide: wholeAt && Array.from({ length: count }, (_, index) => wholeAt(index)) };
}

function readTruths(reader: Reader, encoding: Encoding, count: number): Uint8Array {
  if (encoding === 'PLAIN') return readBits(reader, count);
  if (encoding !== 'RLE') throw otherEncoding(encoding);
  const length = reader.view.getUint32(reader.offset, true);
  reader.offset += 4;
  return readHybrid(readerOf(takeBytes(reader, length)), 1, new Uint8Array(count));
}

function readByteArrays(reader: Reader, encoding: Encoding, count: number): Uint8Array[] {
  if (encoding === 'PLAIN') return readStrings(reader, count);
  if (encoding === 'DELTA_LENGTH_BYTE_ARRAY') return readDeltaStrings(reader, count);
  if (encoding === 'DELTA_BYTE_ARRAY') return readFrontCoded(reader, count);
  throw otherEncoding(encoding);
}

/** The bytes of `count` values of `size` bytes each. */
function readFixed(reader: Reader, encoding: Encoding, count: number, size: number): Uint8Array {
  if (encoding === 'PLAIN') return takeBytes(reader, count * size);
  if (encoding === 'BYTE_STREAM_SPLIT') return joinStreams(reader, count, size);
  if (encoding === 'DELTA_BINARY_PACKED' && (size === 4 || size === 8)) return readDeltas(reader, count, size);
  if (encoding !== 'DELTA_BYTE_ARRAY') throw otherEncoding(encoding);
  const joined = new Uint8Array(count * size);
  readFrontCoded(reader, count).forEach((bytes, index) => {
    if (bytes.length !== size) throw corrupt('value-size', { size: bytes.length });
    joined.set(bytes, index * size);
  });
  return joined;
}

// The day of the calendar from which INT96 counts, in days since 1970.
const JULIAN_EPOCH = 2_440_588;

/** Dates and times as text; those of INT96 are nanoseconds of a day before its number. */
function readTimes(bytes: Uint8Array, count: number, size: number, unit: TimeUnit | undefined): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: count }, (_, row) => {
    const at = row * size;
    if (unit === undefined)
      return joinTime(view.getInt32(at + 8, true) - JULIAN_EPOCH, Number(view.getBigInt64(at, true)), 'ns');
    return isoTime(size === 4 ? BigInt(view.getInt32(at, true)) : view.getBigInt64(at, true), unit);
  });
}

const otherEncoding = (encoding: Encoding): Error => corrupt('unread-encoding', { encoding });

function readNumbers(bytes: Uint8Array, count: number, kind: ParquetKind): Dense {
  if (kind.name !== 'number') throw corrupt('no-numbers', {});
  const { type } = kind;
  const aligned = bytes.byteOffset % type.size === 0 ? bytes : Uint8Array.from(bytes);
  const numbers = type.read(aligned, new Float64Array(type.isDouble ? 0 : count));
  if (type.exact === undefined || numbers.every(Number.isSafeInteger)) return { numbers };
  return { numbers, wide: new BigInt64Array(aligned.buffer, aligned.byteOffset, count) };
}
