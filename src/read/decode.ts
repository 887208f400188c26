import type { Block } from '../block.ts';
import type { Threads } from '../io.ts';
import { buildBlocks, createBlockBuilder, needsText, type RoleColumns } from './block-builder.ts';
import { readNumbers } from './numbers.ts';
import { canScan, scanRows } from './scan.ts';
import { scanRanges } from './scan-ranges.ts';
import type { Table } from './table.ts';
import type { MissingPolicy } from './unreadable.ts';

/**
 * The chosen columns of a table as blocks of numbers. A block holds until the next is asked for: they share their memory.
 * `threads` read ahead where the file is one that they can read. Throws UserError with the place of the first cell that is no number.
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
    if (threads === undefined || text.region === undefined || roles.some(needsText))
      return scanRows(table, text, roles, policy);
    return scanRanges(table, text, text.region, roles, policy, threads);
  }
  const used = roles.flatMap(({ indices }) => indices);
  const batches = roles.some(({ keys }) => keys !== undefined) ? undefined : table.numbers?.(used);
  if (batches !== undefined) return readNumbers(table, batches, roles, policy);
  return buildBlocks(createBlockBuilder(table, roles, policy), table.rows(used));
}
