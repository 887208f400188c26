import type { Block } from '../block.ts';
import type { Threads } from '../io.ts';
import { createBlockBuilder, type RoleColumns } from './block-builder.ts';
import { canScan, scanRows } from './scan.ts';
import type { Table } from './table.ts';
import type { MissingPolicy } from './unreadable.ts';

/**
 * The chosen columns of a table as blocks of numbers. A block holds until the next is asked for: they share their memory.
 * `threads` read ahead where the file is one that they can read. Throws UserError with the place of the first cell that is none.
 */
export async function* decode(
  table: Table,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
  threads?: Threads,
): AsyncGenerator<Block> {
  const { text } = table;
  if (text !== undefined && canScan(roles)) {
    if (threads === undefined || text.region === undefined) yield* scanRows(table, text, roles, policy);
    else yield* (await import('./scan-ranges.ts')).scanRanges(table, text, text.region, roles, policy, threads);
    return;
  }
  const used = roles.flatMap(({ indices }) => indices);
  const batches = table.numbers?.(used);
  if (batches !== undefined) {
    yield* (await import('./numbers.ts')).readNumbers(table, batches, roles, policy);
    return;
  }
  const block = createBlockBuilder(table, roles);
  for await (const { records, lines } of table.rows(used)) {
    for (let index = 0; index < records.length; index++) {
      block.add(records[index], lines?.[index], policy);
      if (block.isFull()) yield block.take();
    }
  }
  if (block.count() > 0) yield block.take();
}
