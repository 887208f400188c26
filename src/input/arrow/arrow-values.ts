import type { ColumnValues } from '../column-values.ts';
import { corrupt } from '../corrupt-file.ts';
import { readDecimals, wholeDecimalAt } from '../decimals.ts';
import { isoTime } from '../iso-time.ts';
import type { NumberColumn } from '../table.ts';
import type { ArrowKind } from './arrow-schema.ts';

/** Bytes at an address that suits all types. */
export const align = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes));

/** Buffers are padded. */
export function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (!(size <= bytes.length)) throw corrupt('buffer-cut', {});
  return bytes.subarray(0, size);
}

type IsMissing = ((row: number) => boolean) | undefined;

/** Numbers, NaN in the place of those that are missing. */
export function asNumbers(values: Float64Array, isMissing: IsMissing, exact?: NumberColumn['exact']): ColumnValues {
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

/** The numbers of a column. */
export function readNumbers(buffer: Uint8Array, kind: ArrowKind, count: number, isMissing: IsMissing): ColumnValues {
  if (kind.name === 'boolean') {
    const bits = cut(buffer, Math.ceil(count / 8));
    return asNumbers(
      Float64Array.from({ length: count }, (_, row) => (bits[row >> 3] >> (row & 7)) & 1),
      isMissing,
    );
  }
  if (kind.name === 'decimal') {
    const bytes = cut(buffer, count * kind.size);
    const decimals = [bytes, kind.size, kind.scale, false] as const;
    return asNumbers(readDecimals(...decimals), isMissing, wholeDecimalAt(...decimals));
  }
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
export function readOffsets(buffer: Uint8Array, size: 4 | 8, count: number): Int32Array | BigInt64Array {
  if (count === 0) return new Int32Array(1);
  const { buffer: memory, byteOffset } = cut(buffer, (count + 1) * size);
  return size === 4 ? new Int32Array(memory, byteOffset, count + 1) : new BigInt64Array(memory, byteOffset, count + 1);
}

/** Text after text, and before each where it begins. */
export function readTexts(buffer: Uint8Array, bytes: Uint8Array, size: 4 | 8, count: number): string[] {
  if (count === 0) return [];
  const offsets = readOffsets(buffer, size, count);
  const decoder = new TextDecoder();
  return Array.from({ length: count }, (_, row) => {
    const [from, to] = [Number(offsets[row]), Number(offsets[row + 1])];
    if (!(from >= 0 && from <= to && to <= bytes.length)) throw corrupt('text-beyond-end', {});
    return decoder.decode(bytes.subarray(from, to));
  });
}

/** Dates and times as text. */
export function readTimes(
  bytes: Uint8Array,
  { unit, size }: Extract<ArrowKind, { readonly name: 'time' }>,
  count: number,
): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: count }, (_, row) =>
    isoTime(size === 4 ? BigInt(view.getInt32(4 * row, true)) : view.getBigInt64(8 * row, true), unit),
  );
}

const LONGEST_INLINE = 12;

/** Short texts where they are named, the others in one of several buffers. */
export function readViews(buffer: Uint8Array, others: readonly Uint8Array[], count: number): string[] {
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
export function lookUp(places: Float64Array, dictionary: ColumnValues | undefined, isMissing: IsMissing): ColumnValues {
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
