import { blockRows } from '../../kernels/block-rows.ts';
import { UserError } from '../../problem/problem.ts';
import { plural } from '../../words/text.ts';
import { type Bytes, leave } from '../bytes.ts';
import { type NumberBatch, type NumberColumn, type NumberTable, noRows, rowsOfNumbers } from '../table.ts';
import { type NpyHeader, readNpyHeader } from './npy-header.ts';
import { turnBytes } from './npy-type.ts';

/** Opens an array of numpy of one or two dimensions. Throws UserError for any other, and for a file of another length than its array. */
export async function openNpy(bytes: Bytes): Promise<NumberTable> {
  const { file } = bytes;
  const header = await readNpyHeader(bytes);
  const { rows, width } = header;
  if (rows === 0) throw noRows(file, false);
  await checkFirstRow(bytes, header);
  const numbers = header.byColumn
    ? await openColumns(bytes, header)
    : (used: readonly number[]) => readBatches(bytes, header, used);
  return {
    file,
    format: 'npy',
    header: undefined,
    width,
    isFlatRow: false,
    numbers,
    rows: (used) => rowsOfNumbers(numbers(used), used),
  };
}

/** Column after column can be read as rows where any part of the file can. */
async function openColumns(bytes: Bytes, header: NpyHeader): Promise<NumberTable['numbers']> {
  const { file, region } = bytes;
  if (region === undefined)
    throw new UserError(
      `${file}: the array is stored column by column (fortran_order), and can be read from a plain file only`,
      'numpy.save(name, numpy.ascontiguousarray(a))',
    );
  const [total, found] = [header.rows * header.width * header.type.size, region.size - header.length];
  if (found !== total) throw wrongLength(file, header.text, total, found);
  await leave(bytes);
  const { readColumns } = await import('./npy-columns.ts');
  return (used) => readColumns(region, header, used);
}

/** A width is taken from a header only where the file has a row of it. */
async function checkFirstRow(bytes: Bytes, { length, type, rows, width, text }: NpyHeader): Promise<void> {
  const begin = await bytes.begin(length + width * type.size);
  const found = begin.length - length;
  if (found < width * type.size) throw wrongLength(bytes.file, text, rows * width * type.size, found);
}

async function* readBatches(bytes: Bytes, header: NpyHeader, used: readonly number[]): AsyncGenerator<NumberBatch> {
  const { type, width } = header;
  const rowSize = width * type.size;
  const size = blockRows(width) * rowSize;
  const memory = new Float64Array(type.isDouble ? 0 : size / type.size);
  for await (const piece of readPieces(bytes, header, size)) {
    if (type.isTurned) turnBytes(piece, type.size);
    const count = piece.length / rowSize;
    const values = type.read(piece, memory.subarray(0, count * width));
    const { exact } = type;
    const columns = used.map((index): NumberColumn => {
      const column = { values, offset: index, stride: width };
      return exact === undefined ? column : { ...column, exact: (row) => exact(piece, row * width + index) };
    });
    yield { count, columns };
  }
}

/**
 * The data in pieces of `size` bytes, the last perhaps shorter, each from an address that is a multiple of 8: where they lie in a
 * chunk (of doubles as many pieces at once as lie there), else copied. They hold until the next is asked for. Throws UserError
 * where there are fewer bytes than there should be, or more.
 */
async function* readPieces(bytes: Bytes, header: NpyHeader, size: number): AsyncGenerator<Uint8Array> {
  const { isDouble, isTurned } = header.type;
  const total = header.rows * header.width * header.type.size;
  const memory = new Uint8Array(size);
  let before = header.length;
  let found = 0;
  let given = 0;
  let filled = 0;
  for await (const chunk of bytes.chunks()) {
    let at = Math.min(before, chunk.length);
    before -= at;
    found += chunk.length - at;
    while (at < chunk.length && given < total) {
      const wanted = Math.min(size, total - given);
      const inPlace = filled === 0 && !isTurned && (chunk.byteOffset + at) % 8 === 0 && chunk.length - at >= wanted;
      if (inPlace) {
        const length = isDouble ? Math.floor(Math.min(chunk.length - at, total - given) / wanted) * wanted : wanted;
        yield chunk.subarray(at, at + length);
        at += length;
        given += length;
        continue;
      }
      const part = chunk.subarray(at, at + wanted - filled);
      at += part.length;
      memory.set(part, filled);
      filled += part.length;
      if (filled < wanted) continue;
      yield memory.subarray(0, wanted);
      given += wanted;
      filled = 0;
    }
  }
  if (found !== total) throw wrongLength(bytes.file, header.text, total, found);
}

function wrongLength(file: string, text: string, total: number, found: number): UserError {
  return new UserError(
    `${file}: the array has ${plural(total, 'byte')} (${text}), and the file ${found < total ? 'only ' : ''}${found} after the header`,
    found < total ? 'the file was not written or copied whole' : undefined,
  );
}
