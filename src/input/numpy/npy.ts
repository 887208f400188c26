import { blockRows } from '../../kernels/block-rows.ts';
import { hint, problem } from '../../problem/problem.ts';
import { type Bytes, bytesOf, leave } from '../bytes.ts';
import { isQuickToShow, previewOf, ROWS_SHOWN } from '../preview.ts';
import {
  type Content,
  type NumberBatch,
  type NumberColumn,
  type NumberContent,
  type RowBatch,
  rowsOfNumbers,
} from '../table.ts';
import { type NpyHeader, type NpyTable, readNpyHeader, wrongLength } from './npy-header.ts';
import { turnBytes } from './npy-type.ts';

/**
 * Opens an array of numpy of one or two dimensions, of numbers, text or records. Throws UserError for any other, and for a file of another
 * length than its array.
 */
export async function openNpy(bytes: Bytes): Promise<Content> {
  const header = await readNpyHeader(bytes);
  const { rows: count, width } = header;
  if (count > 0) await checkFirstRow(bytes, header);
  if ('fields' in header) return (await import('./npy-records.ts')).recordsContent(bytes, header, header.fields);
  const numbers = header.byColumn
    ? await openColumns(bytes, header)
    : (used: readonly number[]) => readBatches(bytes, header, used);
  const preview = isQuickToShow(header.byColumn ? count : Math.min(count, ROWS_SHOWN), width)
    ? await previewOf(await firstRows(bytes, header, numbers))
    : undefined;
  return {
    header: undefined,
    width,
    count,
    ...(preview && { preview: { ...preview, isWhole: count <= ROWS_SHOWN } }),
    numbers,
    rows: (used) => rowsOfNumbers(numbers(used), used),
  };
}

/** The first rows, of an array of rows from the beginning of the file, and of any other from all of it. */
async function firstRows(
  { file, where, begin }: Bytes,
  header: NpyHeader,
  numbers: NumberContent['numbers'],
): Promise<AsyncIterable<RowBatch>> {
  const { rows, width, rowSize, length } = header;
  const all = Array.from({ length: width }, (_, index) => index);
  if (header.byColumn) return rowsOfNumbers(numbers(all), all);
  const own = { ...header, rows: Math.min(rows, ROWS_SHOWN) };
  const start = Uint8Array.from(await begin(length + own.rows * rowSize));
  const bytes = bytesOf(
    file,
    where,
    (async function* () {
      yield start;
    })(),
    undefined,
  );
  return rowsOfNumbers(readBatches(bytes, own, all), all);
}

/** Column after column can be read as rows where any part of the file can. */
async function openColumns(bytes: Bytes, header: NpyHeader): Promise<NumberContent['numbers']> {
  const { where, region } = bytes;
  if (region === undefined) throw problem('npy-by-column', {}, { ...where, hints: [hint('numpy-contiguous', {})] });
  const found = region.size - header.length;
  if (found !== sizeOf(header)) throw wrongLength(where, header, found);
  await leave(bytes);
  const { readColumns } = await import('./npy-columns.ts');
  return (used) => readColumns(region, header, used);
}

/** A width is taken from a header only where the file has a row of it. */
async function checkFirstRow(bytes: Bytes, header: NpyTable): Promise<void> {
  const { length, rowSize } = header;
  const found = (await bytes.begin(length + rowSize)).length - length;
  if (found < rowSize) throw wrongLength(bytes.where, header, found);
}

async function* readBatches(bytes: Bytes, header: NpyHeader, used: readonly number[]): AsyncGenerator<NumberBatch> {
  const { type, width, rowSize } = header;
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

const sizeOf = ({ rows, rowSize }: NpyHeader): number => rows * rowSize;

/**
 * The data in pieces of `size` bytes, the last perhaps shorter, each from an address that is a multiple of 8: where they lie in a
 * chunk (of doubles as many pieces at once as lie there), else copied. They hold until the next is asked for. Throws UserError
 * where there are fewer bytes than there should be, or more.
 */
async function* readPieces(bytes: Bytes, header: NpyHeader, size: number): AsyncGenerator<Uint8Array> {
  const { isDouble, isTurned } = header.type;
  const total = sizeOf(header);
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
  if (found !== total) throw wrongLength(bytes.where, header, found);
}
