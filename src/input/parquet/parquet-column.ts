import type { Encoding } from 'hyparquet';
import type { Place } from '../../words/message.ts';
import { type Reader, readerOf, takeBytes } from '../byte-reader.ts';
import type { ColumnValues } from '../column-values.ts';
import { corrupt } from '../corrupt-file.ts';
import { readDecimals } from '../decimals.ts';
import type { PageCodec } from '../packing/codecs.ts';
import { readDeltas } from './parquet-delta.ts';
import {
  joinStreams,
  readBits,
  readDeltaStrings,
  readFrontCoded,
  readHybrid,
  readStrings,
} from './parquet-encoding.ts';
import { createListReader } from './parquet-lists.ts';
import { type Page, readPages } from './parquet-page.ts';
import type { ParquetColumn, ParquetKind } from './parquet-schema.ts';

/** Values without gaps, row after row. */
interface Dense {
  readonly numbers?: Float64Array;
  readonly text?: readonly string[];
  /** The bits of integers, where a double does not hold one of them. */
  readonly wide?: BigInt64Array | undefined;
}

/** The part of a column in a row group. */
export interface ColumnChunk {
  readonly bytes: Uint8Array;
  readonly codec: PageCodec;
  readonly rows: number;
  /** Of lists their places, and one for each that has none; else the rows. */
  readonly values: number;
}

/**
 * Reads a column; of lists of `length` values their places, list after list. Throws an Error where its pages are damaged, and
 * UserError, by what `place` calls a row, for a list of another length.
 */
export function readColumn(
  { bytes, codec, rows, values }: ColumnChunk,
  column: ParquetColumn,
  length: number | undefined,
  place: (row: number) => Place,
): ColumnValues {
  const into = createColumn(rows * (length ?? 1), column.kind);
  const lists = length === undefined ? undefined : createListReader(column.levels, length, rows, place);
  let dictionary: Dense | undefined;
  for (const page of readPages(bytes, values, codec, column.levels)) {
    const count = page.present === undefined ? page.count : page.present.reduce((sum, one) => sum + one, 0);
    if (page.isDictionary) {
      dictionary = readValues(page.values, page.encoding, count, column);
      continue;
    }
    const isIndexed = page.encoding === 'PLAIN_DICTIONARY' || page.encoding === 'RLE_DICTIONARY';
    const dense = isIndexed
      ? lookUp(readIndices(page.values, count), dictionary)
      : readValues(page.values, page.encoding, count, column);
    into.add(lists?.read(page) ?? page, dense);
  }
  lists?.finish();
  return into.finish();
}

/** Gathers the values of pages, with gaps where there is none. */
function createColumn(rows: number, kind: ParquetKind) {
  const isText = kind.name === 'text';
  const numbers = new Float64Array(isText ? 0 : rows);
  const text: (string | null)[] = [];
  let wide: BigInt64Array | undefined;
  let missing: Uint8Array | undefined;
  let read = 0;
  return {
    add({ count, present }: Pick<Page, 'count' | 'present'>, dense: Dense): void {
      const places = present === undefined ? undefined : placesOf(present);
      if (dense.wide !== undefined) wide ??= new BigInt64Array(rows);
      if (present !== undefined) {
        missing ??= new Uint8Array(rows);
        for (let row = 0; row < count; row++) missing[read + row] = 1 - present[row];
        if (isText) for (let row = 0; row < count; row++) text.push(null);
        else numbers.fill(Number.NaN, read, read + count);
      }
      if (places === undefined) {
        if (dense.numbers !== undefined) numbers.set(dense.numbers, read);
        if (dense.wide !== undefined) wide?.set(dense.wide, read);
        for (const word of dense.text ?? []) text.push(word);
      } else
        places.forEach((place, index) => {
          if (dense.numbers !== undefined) numbers[read + place] = dense.numbers[index];
          if (dense.wide !== undefined && wide !== undefined) wide[read + place] = dense.wide[index];
          if (dense.text !== undefined) text[read + place] = dense.text[index];
        });
      read += count;
    },
    finish(): ColumnValues {
      if (isText) return { text };
      const [bits, gaps] = [wide && new Uint8Array(wide.buffer), missing];
      const exact = kind.name === 'number' ? kind.type.exact : undefined;
      return {
        numbers: {
          values: numbers,
          offset: 0,
          stride: 1,
          ...(bits === undefined || exact === undefined ? {} : { exact: (row: number) => exact(bits, row) }),
          ...(gaps === undefined ? {} : { isMissing: (row: number) => gaps[row] === 1 }),
        },
      };
    },
  };
}

/** The rows that have a value. */
function placesOf(present: Uint8Array): Int32Array {
  const places = new Int32Array(present.length);
  let count = 0;
  for (let row = 0; row < present.length; row++) if (present[row] === 1) places[count++] = row;
  return places.subarray(0, count);
}

function readIndices(values: Reader, count: number): Int32Array {
  const indices = new Int32Array(count);
  if (count === 0) return indices;
  const width = values.view.getUint8(values.offset++);
  return width === 0 ? indices : readHybrid(values, width, indices);
}

function lookUp(indices: Int32Array, dictionary: Dense | undefined): Dense {
  const size = dictionary?.numbers?.length ?? dictionary?.text?.length ?? 0;
  for (let at = 0; at < indices.length; at++)
    if (!(indices[at] >= 0 && indices[at] < size)) throw corrupt('dictionary-entry', { entry: indices[at], size });
  const { numbers, text, wide } = dictionary ?? {};
  const taken = numbers && new Float64Array(indices.length);
  if (numbers !== undefined && taken !== undefined)
    for (let at = 0; at < indices.length; at++) taken[at] = numbers[indices[at]];
  return {
    ...(taken === undefined ? {} : { numbers: taken }),
    ...(text === undefined ? {} : { text: Array.from(indices, (index) => text[index]) }),
    ...(wide === undefined ? {} : { wide: BigInt64Array.from(wideOf(indices, wide)) }),
  };
}

function* wideOf(indices: Int32Array, wide: BigInt64Array): Generator<bigint> {
  for (const index of indices) yield wide[index];
}

/** `count` values of a column, in their encoding. */
function readValues(reader: Reader, encoding: Encoding, count: number, { kind, size }: ParquetColumn): Dense {
  if (kind.name === 'boolean') return { numbers: Float64Array.from(readTruths(reader, encoding, count)) };
  if (kind.name === 'text' || size === undefined) {
    const strings = readByteArrays(reader, encoding, count);
    if (kind.name === 'decimal')
      return {
        numbers: Float64Array.from(
          strings,
          (bytes) => readDecimals(bytes, bytes.length, kind.scale, kind.isBigEndian)[0],
        ),
      };
    const decoder = new TextDecoder();
    return { text: strings.map((bytes) => decoder.decode(bytes)) };
  }
  const bytes = readFixed(reader, encoding, count, size);
  return kind.name === 'decimal'
    ? { numbers: readDecimals(bytes, size, kind.scale, kind.isBigEndian) }
    : readNumbers(bytes, count, kind);
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

const otherEncoding = (encoding: Encoding): Error => corrupt('unread-encoding', { encoding });

function readNumbers(bytes: Uint8Array, count: number, kind: ParquetKind): Dense {
  if (kind.name !== 'number') throw corrupt('no-numbers', {});
  const { type } = kind;
  const aligned = bytes.byteOffset % type.size === 0 ? bytes : Uint8Array.from(bytes);
  const numbers = type.read(aligned, new Float64Array(type.isDouble ? 0 : count));
  if (type.exact === undefined || numbers.every(Number.isSafeInteger)) return { numbers };
  return { numbers, wide: new BigInt64Array(aligned.buffer, aligned.byteOffset, count) };
}
