import { BLOCK_ROWS, type Block } from '../block.ts';
import { createBlockBuilder, type RoleColumns } from './block-builder.ts';
import { canScan, scanRows } from './scan.ts';
import type { Table } from './table.ts';
import type { MissingPolicy } from './unreadable.ts';

/**
 * The chosen columns of a table as blocks of numbers. A block holds until the next is asked for: they share their memory.
 * Throws UserError with the place of the first cell that is none.
 */
export async function* decode(
  table: Table,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  const { text } = table;
  if (text !== undefined && canScan(roles)) {
    yield* scanRows(table, text, roles, policy);
    return;
  }
  const used = roles.flatMap(({ indices }) => indices);
  const block = createBlockBuilder(table, roles);
  for await (const { records, lines } of table.rows(used)) {
    for (let index = 0; index < records.length; index++) {
      block.add(records[index], lines?.[index], policy);
      if (block.count() === BLOCK_ROWS) yield block.take();
    }
  }
  if (block.count() > 0) yield block.take();
}
