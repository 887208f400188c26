import { UserError } from '../../problem/problem.ts';
import { plural, quote } from '../../words/text.ts';
import { type Bytes, bytesOf, leave, type Region } from '../bytes.ts';
import { WHOLE } from '../corrupt-file.ts';
import { foreignArchive } from '../known-foreign-formats.ts';
import { crc32 } from '../packing/crc.ts';
import { listMembers, type ZipMember } from '../packing/zip.ts';
import { openRegion } from '../random-access.ts';
import { type NumberBatch, type NumberColumn, type NumberTable, rowsOfNumbers } from '../table.ts';
import { openNpy } from './npy.ts';
import { readNpyHeader } from './npy-header.ts';

/** An array of the file, as far as its header says what it is. */
interface ArrayOfFile {
  readonly name: string;
  readonly member: ZipMember;
  readonly rows: number;
  readonly width: number;
  /** Why it is no table. */
  readonly fault?: UserError;
}

/**
 * Opens the arrays of a file that numpy.savez has written, side by side: the columns of `p` are `p`, or `p.0`, `p.1`, ... An
 * array that is no table counts as one column, and is an error where it is chosen. Throws UserError where there is none.
 */
export async function openNpz(bytes: Bytes): Promise<NumberTable> {
  const { file } = bytes;
  const region = await openRegion(bytes);
  const members = await listMembers(region, file);
  const arrays = await Promise.all(
    members.flatMap((member) => {
      const name = /^(.+)\.npy$/s.exec(member.name)?.[1];
      return name === undefined ? [] : [describe(name, member, region, file)];
    }),
  );
  if (arrays.length === 0)
    throw foreignArchive(
      members.map(({ name }) => name),
      file,
    );
  const places = arrays.flatMap((array) => Array.from({ length: array.width }, (_, column) => ({ array, column })));
  const numbers = (used: readonly number[]) => readArrays(used.map((index) => places[index]));

  /** The columns of some arrays, row by row. */
  async function* readArrays(wanted: typeof places): AsyncGenerator<NumberBatch> {
    const chosen = [...new Set(wanted.map(({ array }) => array))];
    for (const { fault } of chosen) if (fault !== undefined) throw fault;
    const [first, ...others] = chosen;
    const longer = others.find(({ rows }) => rows !== first.rows);
    if (longer !== undefined)
      throw new UserError(
        `${file}: array ${quote(first.name)} has ${plural(first.rows, 'row')}, and ${quote(longer.name)} has ${longer.rows}`,
        'arrays are read side by side: name those that belong together',
      );
    const columns = chosen.map((array) => wanted.flatMap((place) => (place.array === array ? place.column : [])));
    const order = chosen.flatMap((array) =>
      wanted.flatMap((place, position) => (place.array === array ? position : [])),
    );
    const tables = await Promise.all(
      chosen.map(({ name, member }) => openNpy(bytesOfMember(member, region, nameOf(file, name)))),
    );
    for await (const batch of besideEachOther(tables.map((table, index) => table.numbers(columns[index])))) {
      const sorted = [...batch.columns];
      order.forEach((position, index) => {
        sorted[position] = batch.columns[index];
      });
      yield { count: batch.count, columns: sorted };
    }
  }

  return {
    file,
    format: 'npz',
    header: places.map(({ array, column }) => (array.width === 1 ? array.name : `${array.name}.${column}`)),
    arrays: places.map(({ array }) => array.name),
    width: places.length,
    isFlatRow: false,
    numbers,
    rows: (used) => rowsOfNumbers(numbers(used), used),
  };
}

const nameOf = (file: string, name: string): string => `${file}: array ${quote(name)}`;

async function describe(name: string, member: ZipMember, region: Region, file: string): Promise<ArrayOfFile> {
  const bytes = bytesOfMember(member, region, nameOf(file, name));
  try {
    const { rows, width } = await readNpyHeader(bytes);
    return { name, member, rows, width };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, member, rows: 0, width: 1, fault: error };
  } finally {
    await leave(bytes).catch(() => undefined);
  }
}

/** The bytes of a member as those of a file; of one that is stored, they may be read in any order. */
function bytesOfMember({ isDeflated, crc, from, to }: ZipMember, region: Region, file: string): Bytes {
  async function* unpack(): AsyncGenerator<Uint8Array> {
    if (!isDeflated) yield* region.read(from, to);
    else {
      const { DEFLATE, inflate } = await import('../packing/gzip.ts');
      yield* inflate(region.read(from, to), file, DEFLATE);
    }
  }
  async function* check(): AsyncGenerator<Uint8Array> {
    let sum = 0;
    for await (const chunk of unpack()) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== crc) throw new UserError(`${file}: the check sum of its bytes is wrong: they are damaged`, WHOLE);
  }
  const part: Region = {
    path: region.path,
    size: to - from,
    read: (start, end = to - from) => region.read(from + start, from + end),
  };
  return bytesOf(file, check(), isDeflated ? undefined : part);
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
