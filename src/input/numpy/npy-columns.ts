import type { Region } from '../bytes.ts';
import type { NumberBatch, NumberColumn } from '../table.ts';
import type { NpyHeader } from './npy-header.ts';
import { turnBytes } from './npy-type.ts';

/** Bytes of a column that are read at once, and of all columns together. */
const COLUMN_PIECE = 256 * 1024;
const LARGEST_PIECE = 16 * 2 ** 20;

/** Rows of an array that is stored column by column: a piece of each column in `used`, then the next of each. */
export async function* readColumns(
  region: Pick<Region, 'read'>,
  { length, type, rows }: NpyHeader,
  used: readonly number[],
): AsyncGenerator<NumberBatch> {
  const piece = Math.min(COLUMN_PIECE, LARGEST_PIECE / used.length);
  const most = Math.min(rows, Math.max(1, Math.floor(piece / type.size)));
  const places = used.map(() => ({
    bytes: new Uint8Array(most * type.size),
    numbers: new Float64Array(type.isDouble ? 0 : most),
  }));
  for (let first = 0; first < rows; first += most) {
    const count = Math.min(most, rows - first);
    const columns: NumberColumn[] = [];
    for (const [which, index] of used.entries()) {
      const bytes = places[which].bytes.subarray(0, count * type.size);
      const from = length + (index * rows + first) * type.size;
      await fill(bytes, region.read(from, from + bytes.length));
      if (type.isTurned) turnBytes(bytes, type.size);
      const { exact } = type;
      columns.push({
        values: type.read(bytes, places[which].numbers.subarray(0, count)),
        offset: 0,
        stride: 1,
        ...(exact === undefined ? {} : { exact: (row) => exact(bytes, row) }),
      });
    }
    yield { count, columns };
  }
}

async function fill(bytes: Uint8Array, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let filled = 0;
  for await (const chunk of chunks) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
}
