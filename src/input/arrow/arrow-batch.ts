import type { Unpack } from '../../platform/platform.ts';
import type { ColumnValues } from '../column-values.ts';
import { corrupt } from '../corrupt-file.ts';
import { readDecimals } from '../decimals.ts';
import { unpackLz4Frame } from '../packing/lz4.ts';
import type { NumberColumn } from '../table.ts';
import type { ArrowField, ArrowKind } from './arrow-schema.ts';
import { type FlatTable, readField, readTable, readVector } from './flatbuffer.ts';

/** A record batch whose columns have not been read. */
export interface RecordBatch {
  readonly count: number;
  /** A column of it: where its entries begin in the lists, and the dictionary that it refers to. Not for lists. */
  read(field: ArrowField, at: Entries, dictionary: ColumnValues | undefined): ColumnValues;
  /** A column of lists. */
  readLists(field: ArrowField, at: Entries): Lists;
  /** Where the entries of the next column begin. */
  next(field: ArrowField, at: Entries): Entries;
}

/** Lists of numbers: that of a row, from one place to the other, and whether it is missing. */
export interface Lists {
  readonly values: ColumnValues;
  readonly count: number;
  from(row: number): number;
  to(row: number): number;
  isMissing(row: number): boolean;
}

interface Entries {
  readonly node: number;
  readonly buffer: number;
  readonly view: number;
}

export const FIRST: Entries = { node: 0, buffer: 0, view: 0 };

/** Opens a record batch of which `body` holds the buffers. Its readers throw an Error where it is damaged. */
export function openBatch(batch: FlatTable, body: Uint8Array, unzstd: Unpack): RecordBatch {
  const { view } = batch;
  const count = readField(batch, 0, 'long');
  const nodes = readVector(batch, 1, 16);
  const buffers = readVector(batch, 2, 16);
  const packing = readTable(batch, 3);
  const views = readVector(batch, 4, 8).map((at) => Number(view.getBigInt64(at, true)));
  const longAt = (at: number): number => Number(view.getBigInt64(at, true));

  /** A buffer, unpacked, at an address that suits all types. */
  const bufferAt = (index: number): Uint8Array => {
    const [from, size] = [longAt(buffers[index]), longAt(buffers[index] + 8)];
    if (!(from >= 0 && size >= 0 && from + size <= body.length)) throw corrupt('buffer-beyond-end', {});
    const bytes = body.subarray(from, from + size);
    if (packing === undefined || size === 0) return align(bytes);
    const codec = [unpackLz4Frame, unzstd].at(readField(packing, 0, 'byte'));
    if (codec === undefined) throw corrupt('unknown-packing', {});
    const length = Number(new DataView(bytes.buffer, bytes.byteOffset, size).getBigInt64(0, true));
    if (length === -1) return align(bytes.subarray(8));
    const unpacked = length === 0 ? new Uint8Array(0) : codec(bytes.subarray(8), length);
    if (unpacked.length !== length) throw corrupt('unpacked-buffer', { found: unpacked.length, size: length });
    return align(unpacked);
  };

  /** Which rows have a value, a bit each; undefined where all have one. */
  const validity = ({ node, buffer }: Entries, count: number): Uint8Array | undefined => {
    const found = longAt(nodes[node]);
    if (found !== count) throw corrupt('batch-rows', { found, rows: count });
    if (longAt(nodes[node] + 8) === 0) return undefined;
    const bits = bufferAt(buffer);
    return bits.length === 0 ? undefined : cut(bits, Math.ceil(count / 8));
  };

  return {
    count,
    next: ({ share }, { node, buffer, view: at }) => ({
      node: node + share.nodes,
      buffer: buffer + share.buffers + views.slice(at, at + share.views).reduce((sum, more) => sum + more, 0),
      view: at + share.views,
    }),
    read: (field, at, words) => read(field, at, words, count),
    readLists({ kind, child }, at) {
      if (kind.name !== 'list' || child === undefined) throw corrupt('no-lists', {});
      const valid = validity(at, count);
      const first = at.buffer + (kind.length === undefined ? 2 : 1);
      const size = longAt(nodes[at.node + 1]);
      const values = read(child, { node: at.node + 1, buffer: first, view: at.view }, undefined, size);
      const offsets = kind.offsets && readOffsets(bufferAt(at.buffer + 1), kind.offsets, count);
      const placeAt = (row: number): number => Number(offsets === undefined ? row * (kind.length ?? 0) : offsets[row]);
      return {
        values,
        count,
        from: placeAt,
        to: (row) => placeAt(row + 1),
        isMissing: (row) => valid !== undefined && ((valid[row >> 3] >> (row & 7)) & 1) === 0,
      };
    },
  };

  function read(
    { kind, dictionary }: ArrowField,
    at: Entries,
    words: ColumnValues | undefined,
    count: number,
  ): ColumnValues {
    if (kind.name === 'null' && dictionary === undefined)
      return asNumbers(new Float64Array(count).fill(Number.NaN), () => true);
    const valid = validity(at, count);
    const isMissing = valid && ((row: number) => ((valid[row >> 3] >> (row & 7)) & 1) === 0);
    const first = at.buffer + 1;
    if (dictionary !== undefined) {
      const { size, read } = dictionary.indices;
      return lookUp(read(cut(bufferAt(first), count * size), new Float64Array(count)), words, isMissing);
    }
    if (kind.name === 'text') {
      const list =
        kind.offsets === undefined
          ? readViews(
              cut(bufferAt(first), count * 16),
              Array.from({ length: views[at.view] }, (_, index) => bufferAt(first + 1 + index)),
              count,
            )
          : readTexts(bufferAt(first), bufferAt(first + 1), kind.offsets, count);
      return { text: isMissing === undefined ? list : list.map((text, row) => (isMissing(row) ? null : text)) };
    }
    return readNumbers(bufferAt(first), kind, count, isMissing);
  }
}

const align = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes));

/** Buffers are padded. */
function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (!(size <= bytes.length)) throw corrupt('buffer-cut', {});
  return bytes.subarray(0, size);
}

type IsMissing = ((row: number) => boolean) | undefined;

function asNumbers(values: Float64Array, isMissing: IsMissing, exact?: NumberColumn['exact']): ColumnValues {
  if (isMissing !== undefined)
    for (let row = 0; row < values.length; row++) if (isMissing(row)) values[row] = Number.NaN;
  return {
    numbers: {
      values,
      offset: 0,
      stride: 1,
      ...(exact === undefined ? {} : { exact }),
      ...(isMissing === undefined ? {} : { isMissing }),
    },
  };
}

function readNumbers(buffer: Uint8Array, kind: ArrowKind, count: number, isMissing: IsMissing): ColumnValues {
  if (kind.name === 'boolean') {
    const bits = cut(buffer, Math.ceil(count / 8));
    return asNumbers(
      Float64Array.from({ length: count }, (_, row) => (bits[row >> 3] >> (row & 7)) & 1),
      isMissing,
    );
  }
  if (kind.name === 'decimal')
    return asNumbers(readDecimals(cut(buffer, count * kind.size), kind.size, kind.scale, false), isMissing);
  if (kind.name !== 'number') throw corrupt('no-numbers', {});
  const { type } = kind;
  const bytes = cut(buffer, count * type.size);
  const { exact } = type;
  return asNumbers(
    type.read(bytes, new Float64Array(type.isDouble ? 0 : count)),
    isMissing,
    exact && ((row) => exact(bytes, row)),
  );
}

/** Where each of `count` texts or lists begins, and where the last ends. */
function readOffsets(buffer: Uint8Array, size: 4 | 8, count: number): Int32Array | BigInt64Array {
  if (count === 0) return new Int32Array(1);
  const { buffer: memory, byteOffset } = cut(buffer, (count + 1) * size);
  return size === 4 ? new Int32Array(memory, byteOffset, count + 1) : new BigInt64Array(memory, byteOffset, count + 1);
}

/** Text after text, and before each where it begins. */
function readTexts(buffer: Uint8Array, bytes: Uint8Array, size: 4 | 8, count: number): string[] {
  if (count === 0) return [];
  const offsets = readOffsets(buffer, size, count);
  const decoder = new TextDecoder();
  return Array.from({ length: count }, (_, row) => {
    const [from, to] = [Number(offsets[row]), Number(offsets[row + 1])];
    if (!(from >= 0 && from <= to && to <= bytes.length)) throw corrupt('text-beyond-end', {});
    return decoder.decode(bytes.subarray(from, to));
  });
}

const LONGEST_INLINE = 12;

/** Short texts where they are named, the others in one of several buffers. */
function readViews(buffer: Uint8Array, others: readonly Uint8Array[], count: number): string[] {
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  const decoder = new TextDecoder();
  return Array.from({ length: count }, (_, row) => {
    const at = 16 * row;
    const size = view.getInt32(at, true);
    const isInline = size <= LONGEST_INLINE;
    const bytes = isInline ? buffer : others.at(view.getInt32(at + 8, true));
    const from = isInline ? at + 4 : view.getInt32(at + 12, true);
    if (bytes === undefined || !(size >= 0 && from >= 0 && from + size <= bytes.length))
      throw corrupt('text-beyond-end', {});
    return decoder.decode(bytes.subarray(from, from + size));
  });
}

/** The values of a dictionary at these places. */
function lookUp(places: Float64Array, dictionary: ColumnValues | undefined, isMissing: IsMissing): ColumnValues {
  const { text, numbers } = dictionary ?? {};
  const size = text?.length ?? numbers?.values.length ?? 0;
  const check = (row: number): number => {
    if (dictionary === undefined) throw corrupt('dictionary-missing', {});
    if (!(places[row] >= 0 && places[row] < size)) throw corrupt('dictionary-entry', { entry: places[row], size });
    return places[row];
  };
  const rows = Array.from(places, (_, row) => (isMissing?.(row) ? -1 : check(row)));
  if (numbers === undefined) return { text: rows.map((place) => (place < 0 ? null : (text?.[place] ?? null))) };
  const { values, exact, isMissing: hasNone } = numbers;
  return asNumbers(
    Float64Array.from(rows, (place) => (place < 0 ? Number.NaN : values[place])),
    (row) => rows[row] < 0 || (hasNone?.(rows[row]) ?? false),
    exact && ((row) => exact(rows[row])),
  );
}
