import type { Codecs, Platform } from '../../platform/platform.ts';
import { hint, problem, UserError } from '../../problem/problem.ts';
import { message } from '../../words/message.ts';
import { type Bytes, bytesOf, leave, type Region } from '../bytes.ts';
import { inside, WHOLE } from '../corrupt-file.ts';
import { foreignArchive } from '../known-foreign-formats.ts';
import { listMembers, type ZipMember } from '../packing/zip.ts';
import { openRegion } from '../random-access.ts';
import { type Content, type NumberBatch, type NumberColumn, noRows, type RowBatch, rowsOfNumbers } from '../table.ts';
import { openNpy } from './npy.ts';
import { readNpyHeader } from './npy-header.ts';

/** An array of the file, as far as its header says what it is. */
interface ArrayOfFile {
  readonly name: string;
  readonly member: ZipMember;
  readonly rows: number;
  readonly width: number;
  /** The names of its fields, of one that holds records or text: text alone has none. */
  readonly fields?: readonly string[] | undefined;
  /** Why it is no table. */
  readonly fault?: UserError;
}

/**
 * Opens the arrays of a file that numpy.savez has written, side by side: the columns of `p` are `p`, or `p.0`, `p.1`, ... An
 * array that is no table counts as one column, and is an error where it is chosen. Throws UserError where there is none.
 */
export async function openNpz(bytes: Bytes, platform: Pick<Platform, 'codecs'>): Promise<Content> {
  const { file, where } = bytes;
  const region = await openRegion(bytes);
  const members = await listMembers(region, where);
  const codecs = await platform.codecs();
  const bytesOfArray = (name: string, member: ZipMember): Bytes => {
    const array = { file, where: inside(where, message('npy-array', { name })) };
    return bytesOfMember(member, region, array, codecs);
  };
  const arrays = await Promise.all(
    members.flatMap((member) => {
      const name = /^(.+)\.npy$/s.exec(member.name)?.[1];
      return name === undefined ? [] : [describe(name, member, bytesOfArray(name, member))];
    }),
  );
  if (arrays.length === 0)
    throw foreignArchive(
      members.map(({ name }) => name),
      where,
    );
  const places = arrays.flatMap((array) => Array.from({ length: array.width }, (_, column) => ({ array, column })));
  const hasText = (used: readonly number[]): boolean => used.some((index) => places[index].array.fields !== undefined);
  const numbers = (used: readonly number[]) =>
    hasText(used) ? undefined : readArrays(used.map((index) => places[index]));

  /** The arrays of some columns, opened, which have as many rows. */
  async function openArrays(wanted: typeof places) {
    const chosen = [...new Set(wanted.map(({ array }) => array))];
    for (const { fault } of chosen) if (fault !== undefined) throw fault;
    const [first, ...others] = chosen;
    const longer = others.find(({ rows }) => rows !== first.rows);
    if (longer !== undefined) {
      const counts = { name: first.name, rows: first.rows, other: longer.name, otherRows: longer.rows };
      throw problem('unequal-npz-arrays', counts, { ...where, hints: [hint('arrays-side-by-side', {})] });
    }
    if (first.rows === 0) throw noRows(inside(where, message('npy-array', { name: first.name })));
    const columns = chosen.map((array) => wanted.flatMap((place) => (place.array === array ? place.column : [])));
    const tables = await Promise.all(chosen.map(({ name, member }) => openNpy(bytesOfArray(name, member))));
    return { chosen, columns, tables };
  }

  /** The columns of some arrays of numbers, row by row. */
  async function* readArrays(wanted: typeof places): AsyncGenerator<NumberBatch> {
    const { chosen, columns, tables } = await openArrays(wanted);
    const order = chosen.flatMap((array) =>
      wanted.flatMap((place, position) => (place.array === array ? position : [])),
    );
    const batches = tables.flatMap((table, index) => table.numbers?.(columns[index]) ?? []);
    for await (const batch of besideEachOther(batches)) {
      const sorted = [...batch.columns];
      order.forEach((position, index) => {
        sorted[position] = batch.columns[index];
      });
      yield { count: batch.count, columns: sorted };
    }
  }

  /** The cells of some arrays, of which one holds text. */
  async function* readCells(used: readonly number[]): AsyncGenerator<RowBatch> {
    const wanted = used.map((index) => places[index]);
    const { chosen, columns, tables } = await openArrays(wanted);
    const sources = tables.map((table, index) => recordsOf(table.rows(columns[index])));
    for (;;) {
      const rows = await Promise.all(sources.map((source) => source.next()));
      const parts = rows.flatMap(({ done, value }) => (done ? [] : [value]));
      if (parts.length < sources.length) return;
      const record: unknown[] = [];
      for (const [which, { array, column }] of wanted.entries())
        record[used[which]] = parts[chosen.indexOf(array)][column];
      yield { records: [record], lines: undefined };
    }
  }

  return {
    header: places.map(({ array, column }) => {
      const { name, width, fields } = array;
      return width === 1 ? name : `${name}.${fields?.[column] || column}`;
    }),
    arrays: places.map(({ array }) => array.name),
    width: places.length,
    readsBeside(index, other) {
      const { fault, rows } = places[index].array;
      return fault === undefined && rows === places[other].array.rows;
    },
    numbers,
    rows(used) {
      const batches = numbers(used);
      return batches === undefined ? readCells(used) : rowsOfNumbers(batches, used);
    },
  };
}

/** Records one by one. */
async function* recordsOf(batches: AsyncIterable<RowBatch>): AsyncGenerator<readonly unknown[], undefined> {
  for await (const { records } of batches) yield* records;
  return undefined;
}

async function describe(name: string, member: ZipMember, bytes: Bytes): Promise<ArrayOfFile> {
  try {
    const header = await readNpyHeader(bytes);
    const { rows, width } = header;
    const fields = 'fields' in header ? header.fields.map((field) => field.name ?? '') : undefined;
    return { name, member, rows, width, fields };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, member, rows: 0, width: 1, fault: error };
  } finally {
    await leave(bytes).catch(() => undefined);
  }
}

/** The bytes of a member as those of a file; of one that is stored, they may be read in any order. */
function bytesOfMember(
  { isDeflated, crc, from, to }: ZipMember,
  region: Region,
  { file, where }: Pick<Bytes, 'file' | 'where'>,
  { inflate, crc32 }: Codecs,
): Bytes {
  async function* check(): AsyncGenerator<Uint8Array> {
    let sum = 0;
    const packed = region.read(from, to);
    for await (const chunk of isDeflated ? inflate(packed, 'deflate', where) : packed) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== crc) throw problem('member-checksum', {}, { ...where, hints: WHOLE });
  }
  const part: Region = {
    path: region.path,
    size: to - from,
    read: (start, end = to - from) => region.read(from + start, from + end),
  };
  return bytesOf(file, where, check(), isDeflated ? undefined : part);
}

/** Batches of several tables of as many rows, as batches of all their columns. */
async function* besideEachOther(tables: readonly AsyncIterable<NumberBatch>[]): AsyncGenerator<NumberBatch> {
  const sources = tables.map((batches) => batches[Symbol.asyncIterator]());
  const current: { batch: NumberBatch; first: number }[] = [];
  try {
    for (;;) {
      for (const [index, source] of sources.entries()) {
        if (index in current && current[index].first < current[index].batch.count) continue;
        const next = await source.next();
        if (!next.done) current[index] = { batch: next.value, first: 0 };
        // All have as many rows; the others are asked for their end, where what follows it is an error.
        else if (index === sources.length - 1) return;
        else delete current[index];
      }
      const count = Math.min(...current.map(({ batch, first }) => batch.count - first));
      yield { count, columns: current.flatMap(({ batch, first }) => cutColumns(batch, first)) };
      for (const place of current) place.first += count;
    }
  } finally {
    for (const source of sources) await source.return?.();
  }
}

const cutColumns = ({ columns }: NumberBatch, first: number) =>
  columns.map(
    ({ values, offset, stride, exact }): NumberColumn => ({
      values,
      offset: offset + first * stride,
      stride,
      ...(exact === undefined ? {} : { exact: (row: number) => exact(first + row) }),
    }),
  );
