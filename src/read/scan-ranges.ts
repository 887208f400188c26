import { type Block, blockRows } from '../block.ts';
import type { Range, ReadRange, Threads } from '../io.ts';
import { mostNumbers, numbersInRow } from '../kernels/form.ts';
import type { RoleColumns } from './block-builder.ts';
import type { Region } from './bytes.ts';
import { createRowScan, type RowScan } from './scan.ts';
import { noRows, type RowText, type Table } from './table.ts';
import type { MissingPolicy } from './unreadable.ts';

// Of 128 KiB to 4 MiB none was better: less is more messages, more is longer waits at the beginning.
const RANGE = 2 ** 20;

/**
 * The chosen columns of a file's rows, of which threads read ranges ahead, as blocks in the order of the file. A range that a
 * thread has refused is scanned here.
 */
export async function* scanRanges(
  table: Table,
  text: RowText,
  region: Region,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
  threads: Threads,
  size = RANGE,
): AsyncGenerator<Block> {
  const scan = createRowScan(table, text, roles, policy);
  const read = threads.open(region.path, scan.form);
  const ranges = cutLines(region, text, size);
  const tasks: Task[] = [];
  const free: SharedArrayBuffer[] = [];
  const fill = async (): Promise<void> => {
    // Every thread has a range under way and one ahead, and one is being used here.
    while (tasks.length < 2 * threads.count + 1) {
      const range = await ranges.next();
      if (range.done) return;
      tasks.push(begin(range.value, read, free));
    }
  };

  for (await fill(); tasks.length > 0; await fill()) {
    const [{ range, memory, rows }] = tasks;
    const count = await rows;
    if (count === undefined) {
      const goesOn = yield* scan.scan(region.read(range.from, range.to), () => region.read(range.to));
      if (goesOn) break;
    } else yield* blocksOf(scan, new Float64Array(memory), count);
    free.push(memory);
    tasks.shift();
  }
  if (scan.blocks.read() === 0) throw noRows(table.file, table.header !== undefined);
}

interface Task {
  readonly range: Range;
  readonly memory: SharedArrayBuffer;
  readonly rows: Promise<number | undefined>;
}

function begin(range: Range, read: ReadRange, free: SharedArrayBuffer[]): Task {
  const most = 8 * mostNumbers(range.to - range.from);
  const found = free.findIndex(({ byteLength }) => byteLength >= most);
  // What is not written to takes no memory.
  const memory = found < 0 ? new SharedArrayBuffer(most) : free.splice(found, 1)[0];
  return { range, memory, rows: read(range, memory) };
}

/** The blocks that a thread has put one after the other. */
function* blocksOf({ form, blocks }: RowScan, values: Float64Array, rows: number): Generator<Block> {
  let start = 0;
  const most = blockRows(numbersInRow(form));
  for (let row = 0; row < rows; row += most) {
    const count = Math.min(most, rows - row);
    const matrices = form.widths.map((width) => {
      const matrix = values.subarray(start, start + count * width);
      start += count * width;
      return matrix;
    });
    yield blocks.block(matrices, count);
    blocks.pass(count);
  }
}

/** Ranges of about `size` bytes, each of which ends with a line's end. */
async function* cutLines(region: Region, text: RowText, size: number): AsyncGenerator<Range> {
  let from = await text.start(region);
  while (from < region.size) {
    const to = from + size < region.size ? await lineEnd(region, from + size) : region.size;
    yield { from, to };
    from = to;
  }
}

const LF = 10;
// Lines are looked at so many bytes at a time.
const LOOK = 4096;

/** The first byte after a line's end from `at` on. */
async function lineEnd(region: Region, at: number): Promise<number> {
  for (let from = at; from < region.size; from += LOOK) {
    for await (const chunk of region.read(from, from + LOOK)) {
      const found = chunk.indexOf(LF);
      if (found >= 0) return from + found + 1;
    }
  }
  return region.size;
}
