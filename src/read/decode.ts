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
 * `threads` read ahead where the file is one that they can read. `keys` are the columns whose text tells the rows apart: with such,
 * every row is read as cells. Throws UserError with the place of the first cell that is no number.
 */
export function decode(
  table: Table,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
  threads?: Threads,
  keys: readonly number[] = [],
): AsyncIterable<Block> {
  const { text } = table;
  const used = roles.flatMap(({ indices }) => indices);
  if (keys.length > 0) return buildBlocks(table, table.rows([...used, ...keys]), roles, policy, keys);
  if (text !== undefined && canScan(roles)) {
    if (threads === undefined || text.region === undefined) return scanRows(table, text, roles, policy);
    return scanRanges(table, text, text.region, roles, policy, threads);
  }
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
  keys: readonly number[] = [],
): AsyncGenerator<Block> {
  const block = createBlockBuilder(table, roles, keys);
  for await (const { records, lines } of batches) {
    for (let index = 0; index < records.length; index++) {
      block.add(records[index], lines?.[index], policy);
      if (block.isFull()) yield block.take();
    }
  }
  if (block.count() > 0) yield block.take();
}
