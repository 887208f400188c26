import { type Block, blockRows, type Keys, type Matrix, type Role } from '../block.ts';
import { parseNumber } from './cell.ts';
import { type ClassLabels, readClass } from './class-label.ts';
import { readKey } from './key-text.ts';
import { columnName, placeOfRow, type Table } from './table.ts';
import { type MissingPolicy, unreadable } from './unreadable.ts';

/** Columns of a table and what they are for. */
export interface RoleColumns {
  readonly role: Role;
  readonly indices: readonly number[];
  /** Where the cells are class labels: how they become class indices. */
  readonly classes?: ClassLabels;
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

/** `keys` are the columns whose text tells the rows apart. */
export function createBlockBuilder(
  table: Table,
  roles: readonly RoleColumns[],
  keys: readonly number[] = [],
): BlockBuilder {
  const most = blockRows(columnsOf(roles));
  const lines = new Float64Array(most);
  const cells = roles.map(({ indices }) => new Float64Array(most * indices.length));
  let first = 1; // the number of the block's first row
  let count = 0;
  let hasLines = false;
  let texts = keys.map((): string[] => []);

  /** `at` is a line, or where there are none the number of a row. */
  const placeAt = (at: number, index?: number): string => {
    if (!hasLines) return placeOfRow(table, at, index);
    const where = `${table.file}:${at}`;
    return index === undefined ? where : `${where}: ${columnName(table, index)}`;
  };
  const place = (start: number, row: number, index?: number): string =>
    placeAt(hasLines ? lines[row] : start + row, index);

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
          const value = classes === undefined ? parseNumber(cell) : readClass(cell, classes);
          values[start + column] =
            value ?? unreadable(cell, policy, () => place(first, count, indices[column]), classes);
        }
      }
      keys.forEach((index, which) => {
        texts[which].push(readKey(record[index], () => place(first, count, index)));
      });
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
      const block = {
        count,
        first: start,
        roles: Object.fromEntries(matrices),
        ...(keys.length > 0 && { keys: takeKeys(start) }),
      };
      first += count;
      count = 0;
      return block;
    },
  };

  function takeKeys(start: number): Keys {
    const columns = texts;
    texts = keys.map(() => []);
    return {
      columns,
      lines: hasLines ? lines.slice(0, count) : Float64Array.from({ length: count }, (_, row) => start + row),
      placeAt(line, role, column = 0) {
        return placeAt(line, roles.find((one) => one.role === role)?.indices[column]);
      },
    };
  }
}
