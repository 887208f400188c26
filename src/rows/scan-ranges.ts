import type { Region } from '../input/bytes.ts';
import type { RowText, Table } from '../input/table.ts';
import { blockRows } from '../kernels/block-rows.ts';
import { numbersInRow } from '../kernels/form.ts';
import type { Range } from '../kernels/range-reader.ts';
import type { Threads } from '../platform/platform.ts';
import type { Block } from './block.ts';
import type { MissingPolicy } from './cell-errors.ts';
import type { RoleColumns } from './role-columns.ts';
import { createRowScan, scanRows } from './scan.ts';

// A millisecond's work. A quarter of it took 1.2 times as long, four times as much no less.
const RANGE = 2 ** 20;

/**
 * The chosen columns as blocks in file order, read ahead by threads in ranges. A range that a thread refuses is
 * scanned here.
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
  if (reader === undefined) {
    yield* scanRows(table, text, roles, policy);
    return;
  }
  // The bytes that were looked at are read again: what was opened for that is closed.
  for await (const _ of text.chunks()) break;
  const most = blockRows(numbersInRow(form));
  const ranges = Array.from({ length: reader.slots }, (): Range => ({ from: 0, to: 0 }));
  let begun = 0;
  let end = await text.start(region);
  try {
    for (let done = 0; ; done++) {
      for (; begun < done + reader.slots && end < region.size; begun++) {
        const from = end;
        end = from + size < region.size ? Math.min(reader.lineEnd(from + size), region.size) : region.size;
        ranges[begun % reader.slots] = { from, to: end };
        reader.begin(begun % reader.slots, { from, to: end });
      }
      if (done === begun) break;
      const slot = done % reader.slots;
      const { from, to } = ranges[slot];
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
    }
  } finally {
    reader.close();
  }
}
