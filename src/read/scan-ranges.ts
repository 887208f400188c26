import { type Block, blockRows } from '../block.ts';
import type { Range, Threads } from '../io.ts';
import { numbersInRow } from '../kernels/form.ts';
import type { RoleColumns } from './block-builder.ts';
import type { Region } from './bytes.ts';
import { createRowScan } from './scan.ts';
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
  const { form, blocks } = scan;
  const reader = threads.open(region.path, form, size);
  const most = blockRows(numbersInRow(form));
  const ranges = cutLines(region, text, size);
  const begun: Range[] = [];
  let done = 0;
  try {
    for (;;) {
      while (begun.length < done + reader.slots) {
        const next = await ranges.next();
        if (next.done) break;
        reader.begin(begun.length % reader.slots, next.value);
        begun.push(next.value);
      }
      if (done === begun.length) break;
      const slot = done % reader.slots;
      const { from, to } = begun[done];
      const count = await reader.finish(slot);
      if (count === undefined) {
        const goesOn = yield* scan.scan(region.read(from, to), () => region.read(to));
        if (goesOn) break;
      }
      let numbers = reader.numbers(slot);
      for (let left = count ?? 0; left > 0; left -= most) {
        const rows = Math.min(most, left);
        const matrices = form.widths.map((width) => {
          const matrix = numbers.subarray(0, rows * width);
          numbers = numbers.subarray(rows * width);
          return matrix;
        });
        yield blocks.block(matrices, rows);
        blocks.pass(rows);
      }
      done++;
    }
  } finally {
    reader.close();
  }
  if (blocks.read() === 0) throw noRows(table.file, table.header !== undefined);
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
