import type { Place } from '../../words/message.ts';
import type { ColumnValues } from '../column-values.ts';
import type { PageCodec } from '../packing/codecs.ts';
import { lookUp, readIndices } from './parquet-dictionary.ts';
import { createListReader } from './parquet-lists.ts';
import { type Page, readPages } from './parquet-page.ts';
import type { ParquetColumn, ParquetKind } from './parquet-schema.ts';
import { type Dense, readValues, type Wide } from './parquet-values.ts';

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
  const isText = kind.name === 'text' || kind.name === 'time';
  const numbers = new Float64Array(isText ? 0 : rows);
  const text: (string | null)[] = [];
  let wide: Wide | undefined;
  let missing: Uint8Array | undefined;
  let read = 0;
  return {
    add({ count, present }: Pick<Page, 'count' | 'present'>, dense: Dense): void {
      const places = present === undefined ? undefined : placesOf(present);
      if (dense.wide !== undefined) wide ??= Array.isArray(dense.wide) ? [] : new BigInt64Array(rows);
      if (present !== undefined) {
        missing ??= new Uint8Array(rows);
        for (let row = 0; row < count; row++) missing[read + row] = 1 - present[row];
        if (isText) for (let row = 0; row < count; row++) text.push(null);
        else numbers.fill(Number.NaN, read, read + count);
      }
      if (places === undefined) {
        if (dense.numbers !== undefined) numbers.set(dense.numbers, read);
        dense.wide?.forEach((value, index) => {
          if (wide !== undefined) wide[read + index] = value;
        });
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
      const [whole, gaps] = [wide, missing];
      return {
        numbers: {
          values: numbers,
          offset: 0,
          stride: 1,
          ...(whole === undefined ? {} : { exact: exactOf(whole, numbers, kind) }),
          ...(gaps === undefined ? {} : { isMissing: (row: number) => gaps[row] === 1 }),
        },
      };
    },
  };
}

/** Of pages without such the numbers are as they are. */
function exactOf(wide: Wide, numbers: Float64Array, kind: ParquetKind): (row: number) => bigint {
  if (Array.isArray(wide)) return (row) => wide[row] ?? BigInt(numbers[row]);
  const bits = new Uint8Array(wide.buffer);
  const { exact } = kind.name === 'number' ? kind.type : {};
  return (row) => exact?.(bits, row) ?? wide[row];
}

/** The rows that have a value. */
function placesOf(present: Uint8Array): Int32Array {
  const places = new Int32Array(present.length);
  let count = 0;
  for (let row = 0; row < present.length; row++) if (present[row] === 1) places[count++] = row;
  return places.subarray(0, count);
}
