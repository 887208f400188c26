import { isDelimited, noRows, type Series, type Table } from '../input/table.ts';
import type { Threads } from '../platform/platform.ts';
import type { Block, Keys } from './block.ts';
import { buildBlocks, createBlockBuilder } from './block-builder.ts';
import type { MissingPolicy } from './cell-errors.ts';
import { readNumbers } from './number-blocks.ts';
import { keepsText, needsText, type RoleColumns } from './role-columns.ts';
import { canScan, scanRows } from './scan.ts';
import { scanRanges } from './scan-ranges.ts';

// Of several files each is read by itself: threads gain nothing where one is a few ranges.
const LARGE_FILE = 8 * 2 ** 20;

/**
 * The chosen columns of a table as blocks of numbers. Blocks share their memory: one is valid until the next.
 * `threads` read ahead in files that they can read. Throws UserError for the first cell that is no number, and for a
 * table without rows.
 */
export async function* decode(
  table: Table,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
  threads?: Threads,
): AsyncGenerator<Block> {
  let isEmpty = true;
  for await (const block of decodeRows(table, roles, policy, threads)) {
    isEmpty = false;
    yield block;
  }
  table.checkWhole?.();
  if (isEmpty) throw noRows({ place: { file: table.file } }, isDelimited(table) && table.header !== undefined);
}

function decodeRows(
  table: Table,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
  threads?: Threads,
): AsyncIterable<Block> {
  const { text, series } = table;
  if (series !== undefined)
    return joinBlocks(series, (one) => {
      const isLarge = (one.text?.region?.size ?? 0) >= LARGE_FILE;
      return decode(one, roles, policy, isLarge ? threads : undefined);
    });
  if (text !== undefined && canScan(roles)) {
    // Threads hand back whole ranges.
    if (threads === undefined || text.region === undefined || roles.some(needsText))
      return scanRows(table, text, roles, policy);
    return scanRanges(table, text, text.region, roles, policy, threads);
  }
  const used = roles.flatMap(({ indices }) => indices);
  const batches = roles.some(keepsText) ? undefined : table.numbers?.(used);
  if (batches !== undefined) return readNumbers(table, batches, roles, policy);
  return buildBlocks(createBlockBuilder(table, roles, policy), table.rows(used));
}

/** The blocks of several files, whose rows are counted on from one to the next. */
async function* joinBlocks(series: Series, read: (table: Table) => AsyncIterable<Block>): AsyncGenerator<Block> {
  let current = 0;
  let before = 0;
  let rows = 0;
  const joinKeys = createKeyJoin();
  for await (const { index, item: block } of series.read(read)) {
    if (index !== current) before += rows;
    current = index;
    rows = block.first + block.count - 1;
    yield { ...block, first: before + block.first, keys: block.keys && joinKeys(block.keys, index) };
  }
}

// More lines than a file has; as many files again are below 2^53.
const FILE_LINES = 2 ** 36;

/** Tells lines of one file from those of another: both are in the number. */
function createKeyJoin(): (keys: Keys, index: number) => Keys {
  const places: Keys['placeAt'][] = [];
  const placeAt: Keys['placeAt'] = (line, ...cell) => places[Math.floor(line / FILE_LINES)](line % FILE_LINES, ...cell);
  return (keys, index) => {
    places[index] = keys.placeAt;
    return { ...keys, lines: keys.lines.map((line) => line + index * FILE_LINES), placeAt };
  };
}
