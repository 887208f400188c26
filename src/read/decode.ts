import { BLOCK_ROWS, type Block, type Matrix, type Role } from '../block.ts';
import { quote, UserError } from '../error.ts';
import { isMissing, isNanWord, parseNumber } from './cell.ts';
import { type ClassLabels, classHint, readClass } from './class-label.ts';
import { columnName, type Table } from './table.ts';

/** Columns of a table and what they are for. */
export interface RoleColumns {
  readonly role: Role;
  readonly indices: readonly number[];
  /** Where the cells are class labels: how they become class indices. */
  readonly classes?: ClassLabels;
}

/** What becomes of a cell without a value: an error, or NaN, which the pairing leaves out with its row. */
export interface MissingPolicy {
  readonly missing: 'error' | 'skip';
  /** Whether the command has a flag that leaves such rows out. */
  readonly canSkip: boolean;
  /** Whether the word NaN is a value. */
  readonly allowNan: boolean;
}

/**
 * The chosen columns of a table as blocks of numbers. A block holds until the next is asked for: they share their memory.
 * Throws UserError with the place of the first cell that is none. */
export async function* decode(
  table: Table,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  const used = roles.flatMap(({ indices }) => indices);
  const block = createBuilder(table, roles);
  for await (const { records, lines } of table.rows(used)) {
    for (let index = 0; index < records.length; index++) {
      block.add(records[index], lines?.[index], policy);
      if (block.count() === BLOCK_ROWS) yield block.take();
    }
  }
  if (block.count() > 0) yield block.take();
}

/** Fills block after block, row by row. */
function createBuilder(table: Table, roles: readonly RoleColumns[]) {
  const lines = new Float64Array(BLOCK_ROWS);
  const sample = new Float64Array(BLOCK_ROWS);
  const cells = roles.map(({ indices }) => new Float64Array(BLOCK_ROWS * indices.length));
  let rows = 0;
  let count = 0;
  let hasLines = false;

  const place = (row: number, index?: number): string => {
    const where = hasLines ? `${table.file}:${lines[row]}` : `${table.file}: record ${sample[row]}`;
    return index === undefined ? where : `${where}: ${columnName(table, index)}`;
  };

  return {
    count: () => count,
    add(record: readonly unknown[], line: number | undefined, policy: MissingPolicy): void {
      hasLines = line !== undefined;
      lines[count] = line ?? 0;
      rows++;
      sample[count] = rows;
      for (let which = 0; which < roles.length; which++) {
        const { indices, classes } = roles[which];
        const values = cells[which];
        const first = count * indices.length;
        for (let column = 0; column < indices.length; column++) {
          const cell = record[indices[column]];
          const value = classes === undefined ? parseNumber(cell) : readClass(cell, classes);
          values[first + column] = value ?? unreadable(cell, policy, () => place(count, indices[column]), classes);
        }
      }
      count++;
    },
    /** The rows so far as a block; the next row begins another. */
    take(): Block {
      const matrices = roles.map(({ role, indices }, which): [Role, Matrix] => [
        role,
        {
          width: indices.length,
          values: cells[which].subarray(0, count * indices.length),
          place: (row, column) => place(row, column === undefined ? undefined : indices[column]),
        },
      ]);
      const block = { count, sample: sample.subarray(0, count), roles: Object.fromEntries(matrices) };
      count = 0;
      return block;
    },
  };
}

/** NaN for a cell that may be without a value; throws UserError for any other. */
function unreadable(
  cell: unknown,
  policy: MissingPolicy,
  place: () => string,
  classes: ClassLabels | undefined,
): number {
  if (isNanWord(cell) && policy.allowNan && classes === undefined) return Number.NaN;
  if (isMissing(cell)) {
    if (policy.missing === 'skip') return Number.NaN;
    const value = cell === undefined ? '' : ` ${quote(cell)}`;
    const allow = isNanWord(cell) && classes === undefined ? ', --allow-nan takes NaN as a value' : '';
    const hint = policy.canSkip ? `--missing skip leaves such rows out${allow}` : undefined;
    throw new UserError(`${place()}: missing value${value}`, hint);
  }
  if (classes !== undefined) {
    throw new UserError(
      `${place()}: ${quote(cell)} is not one of the classes ${classes.text}`,
      classHint(cell, classes),
    );
  }
  throw new UserError(`${place()}: ${quote(cell)} is not a number`, hintFor(cell));
}

function hintFor(cell: unknown): string | undefined {
  if (typeof cell !== 'string') return undefined;
  if (/^\s*[+-]?\d+,\d+\s*$/.test(cell)) return 'decimal commas are not read: write a point';
  if (cell.includes(';')) return 'fields separated by ";"? add --delimiter ";"';
  if (cell.includes('\t')) return 'fields separated by tabs? add --input-format tsv';
  return undefined;
}
