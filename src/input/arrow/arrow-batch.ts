import type { Unpack } from '../../platform/platform.ts';
import type { ColumnValues } from '../column-values.ts';
import { corrupt } from '../corrupt-file.ts';
import { unpackLz4Frame } from '../packing/lz4.ts';
import type { ArrowField } from './arrow-schema.ts';
import {
  align,
  asNumbers,
  cut,
  lookUp,
  readNumbers,
  readOffsets,
  readTexts,
  readTimes,
  readViews,
} from './arrow-values.ts';
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
    if (kind.name === 'time') {
      const list = readTimes(cut(bufferAt(first), count * kind.size), kind, count);
      return { text: isMissing === undefined ? list : list.map((text, row) => (isMissing(row) ? null : text)) };
    }
    return readNumbers(bufferAt(first), kind, count, isMissing);
  }
}
