import { type Block, blockRows, type Matrix, type Role } from '../block.ts';
import { parseNumber } from './cell.ts';
import { type ClassLabels, readClass } from './class-label.ts';
import type { Dictionary } from './dictionary.ts';
import { columnName, placeOfRow, type Table } from './table.ts';
import { type MissingPolicy, unreadable } from './unreadable.ts';

/** Columns of a table and what they are for. */
export interface RoleColumns {
  readonly role: Role;
  readonly indices: readonly number[];
  /** Where the cells are class labels: how they become class indices. */
  readonly classes?: ClassLabels;
  /** Where the cells are those of a column by which rows are grouped: what gives their indices. */
  readonly dictionary?: Dictionary;
}

/** What a cell of a role stands for: a number, the index of a class or of a value; undefined for none. */
export function readCell(cell: unknown, { classes, dictionary }: RoleColumns): number | undefined {
  if (dictionary !== undefined) return dictionary.indexOf(cell);
  return classes === undefined ? parseNumber(cell) : readClass(cell, classes);
}

/** The columns that are read, of all roles. */
export function columnsOf(roles: readonly RoleColumns[]): number {
  return roles.reduce((sum, { indices }) => sum + indices.length, 0);
}

/** Fills block after block, row by row. The blocks share their memory: one holds until rows are added again. */
export interface BlockBuilder {
  count(): number;
  /** Whether the rows so far are as many as a block holds. */
  isFull(): boolean;
  /** A row of cells. Throws UserError, with the place, for one that is no value. */
  add(record: readonly unknown[], line: number | undefined, policy: MissingPolicy): void;
  /** Begins with rows of numbers, role by role, that were read elsewhere; the first is row `number`, on line `line`. */
  addNumbers(matrices: readonly Float64Array[], size: number, line: number, number: number): void;
  /** The rows so far as a block; the next row begins another. */
  take(): Block;
}

export function createBlockBuilder(table: Table, roles: readonly RoleColumns[]): BlockBuilder {
  const most = blockRows(columnsOf(roles));
  const lines = new Float64Array(most);
  const cells = roles.map(({ indices }) => new Float64Array(most * indices.length));
  let first = 1; // the number of the block's first row
  let count = 0;
  let hasLines = false;

  const place = (start: number, row: number, index?: number): string => {
    if (!hasLines) return placeOfRow(table, start + row, index);
    const where = `${table.file}:${lines[row]}`;
    return index === undefined ? where : `${where}: ${columnName(table, index)}`;
  };

  return {
    count: () => count,
    isFull: () => count === most,
    add(record, line, policy) {
      hasLines = line !== undefined;
      lines[count] = line ?? 0;
      for (let which = 0; which < roles.length; which++) {
        const { indices, classes } = roles[which];
        const values = cells[which];
        const start = count * indices.length;
        for (let column = 0; column < indices.length; column++) {
          const cell = record[indices[column]];
          values[start + column] =
            readCell(cell, roles[which]) ??
            unreadable(cell, policy, () => place(first, count, indices[column]), classes);
        }
      }
      count++;
    },
    addNumbers(matrices, size, line, number) {
      hasLines = true;
      first = number;
      for (let row = 0; row < size; row++) lines[row] = line + row;
      matrices.forEach((matrix, which) => {
        const { length } = roles[which].indices;
        cells[which].set(matrix.subarray(0, size * length));
      });
      count = size;
    },
    take(): Block {
      const start = first;
      const matrices = roles.map(({ role, indices }, which): [Role, Matrix] => [
        role,
        {
          width: indices.length,
          values: cells[which].subarray(0, count * indices.length),
          place: (row, column) => place(start, row, column === undefined ? undefined : indices[column]),
        },
      ]);
      const block = { count, first: start, roles: Object.fromEntries(matrices) };
      first += count;
      count = 0;
      return block;
    },
  };
}
