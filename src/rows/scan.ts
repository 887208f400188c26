import type { RowText, Table } from '../input/table.ts';
import { blockRows } from '../kernels/block-rows.ts';
import type { MatrixColumn, RowForm } from '../kernels/form.ts';
import { createScanner, type Scanner } from '../kernels/scanner.ts';
import type { Block } from './block.ts';
import { buildBlocks, createBlockBuilder } from './block-builder.ts';
import type { MissingPolicy } from './cell-errors.ts';
import { columnsOf, needsText, type RoleColumns } from './role-columns.ts';
import { createRowBlocks, type RowBlocks } from './row-blocks.ts';
import { createFallback } from './scanner-fallback.ts';

/** Whether a kernel can read these columns: none of them is wanted twice. */
export function canScan(roles: readonly RoleColumns[]): boolean {
  const used = roles.flatMap(({ indices }) => indices);
  return new Set(used).size === used.length;
}

/** A scan of the chosen columns of rows that are text, as far as it has come. */
export interface RowScan {
  readonly form: RowForm;
  readonly blocks: RowBlocks;
  /**
   * Yields the rows of these bytes, which end with a whole row, as blocks. Returns whether it read on to the end,
   * through what `after` gives. That happens from a row that must be read together with the next, or where the kernel
   * hands back most of a block: then `text.parse` is quicker.
   */
  scan(chunks: AsyncIterable<Uint8Array>, after?: () => AsyncIterable<Uint8Array>): AsyncGenerator<Block, boolean>;
}

/** The chosen columns of rows that are text, read by the kernel. */
export async function* scanRows(
  table: Table,
  text: RowText,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  yield* createRowScan(table, text, roles, policy).scan(text.chunks());
}

/** Begins a scan. Fields and rows that the kernel leaves undecided are answered by `text`. */
export function createRowScan(
  table: Table,
  text: RowText,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): RowScan {
  const form = text.form(placesOf(table.width, roles));
  const blocks = createRowBlocks(table, roles, policy, text.line);
  let scanner: Scanner | undefined;

  return {
    form,
    blocks,
    async *scan(source, after) {
      scanner ??= createScanner(form, Math.min(blockRows(columnsOf(roles)), mostRows(text)));
      scanner.restart();
      const fallback = createFallback(scanner, form, text, roles, blocks);
      const chunks = source[Symbol.asyncIterator]();
      try {
        for (let stop = scanner.scan(); ; stop = scanner.scan()) {
          if (stop === 'text') {
            await fill(scanner, chunks);
            continue;
          }
          if (stop === 'field') {
            let isAnswered: boolean;
            try {
              isAnswered = fallback.answer();
            } catch (fault) {
              const before = scanner.count();
              if (before > 0) yield blocks.block(scanner.matrices(), before);
              throw fault;
            }
            if (isAnswered) continue;
            break;
          }
          const count = scanner.count();
          if (count > 0) yield blocks.block(scanner.matrices(), count);
          blocks.pass(count);
          scanner.clear();
          fallback.clear();
          if (stop === 'end') return false;
        }
        yield* parseOn(scanner, joined(scanner.rest(), chunks, after));
        return true;
      } finally {
        await chunks.return?.(undefined);
      }
    },
  };

  /** The rows that the scanner has, and from the row under way on those that `text` parses. */
  async function* parseOn(stopped: Scanner, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Block> {
    const matrices = stopped.matrices();
    const count = stopped.count();
    blocks.settle(matrices, count);
    const builder = createBlockBuilder(table, roles, policy);
    const looked = { faults: blocks.faults(count), kinds: blocks.kinds(), rests: blocks.rests };
    builder.addNumbers(matrices, count, blocks.line(), blocks.read() + 1, looked);
    blocks.pass(count);
    yield* buildBlocks(builder, text.parse(chunks, blocks.line()), (rows) => blocks.pass(rows));
  }
}

/** The rows that a file of known size can have: each is a byte or more, and the last may be without its LF. */
const mostRows = ({ region }: RowText): number => (region === undefined ? Number.POSITIVE_INFINITY : region.size + 1);

/** Where the numbers of each column go; undefined for a column that none wants. */
function placesOf(width: number, roles: readonly RoleColumns[]): readonly (MatrixColumn | undefined)[] {
  const places: (MatrixColumn | undefined)[] = Array.from({ length: width }, () => undefined);
  roles.forEach((role, matrix) => {
    role.indices.forEach((index, column) => {
      places[index] = { matrix, column, isAsked: needsText(role), isCoded: role.isWitness ?? false };
    });
  });
  return places;
}

async function fill(scanner: Scanner, chunks: AsyncIterator<Uint8Array>): Promise<void> {
  const chunk = await chunks.next();
  if (chunk.done) {
    scanner.end();
    return;
  }
  scanner.room(chunk.value.length).set(chunk.value);
  scanner.wrote(chunk.value.length);
}

async function* joined(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  after: (() => AsyncIterable<Uint8Array>) | undefined,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let chunk = await rest.next(); !chunk.done; chunk = await rest.next()) yield chunk.value;
  if (after !== undefined) yield* after();
}
