import type { Block } from '../block.ts';
import type { Threads } from '../io.ts';
import { createBlockBuilder, type RoleColumns } from './block-builder.ts';
import { readNumbers } from './numbers.ts';
import { canScan, scanRows } from './scan.ts';
import { scanRanges } from './scan-ranges.ts';
import type { RowBatch, Table } from './table.ts';
import type { MissingPolicy } from './unreadable.ts';

/**
 * The chosen columns of a table as blocks of numbers. A block holds until the next is asked for: they share their memory.
 * `threads` read ahead where the file is one that they can read. Throws UserError with the place of the first cell that is none.
 */
export function decode(
  table: Table,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
  threads?: Threads,
): AsyncIterable<Block> {
  const { text } = table;
  if (text !== undefined && canScan(roles)) {
    // Threads hand back whole ranges.
    const isAsked = roles.some(({ dictionary }) => dictionary !== undefined);
    if (threads === undefined || text.region === undefined || isAsked) return scanRows(table, text, roles, policy);
    return scanRanges(table, text, text.region, roles, policy, threads);
  }
  const used = roles.flatMap(({ indices }) => indices);
  const batches = table.numbers?.(used);
  if (batches !== undefined) return readNumbers(table, batches, roles, policy);
  return buildBlocks(table, table.rows(used), roles, policy);
}

/** Blocks of cells. */
async function* buildBlocks(
  table: Table,
  batches: AsyncIterable<RowBatch>,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  const block = createBlockBuilder(table, roles);
  for await (const { records, lines } of batches) {
    for (let index = 0; index < records.length; index++) {
      block.add(records[index], lines?.[index], policy);
      if (block.isFull()) yield block.take();
    }
  }
  if (block.count() > 0) yield block.take();
}
