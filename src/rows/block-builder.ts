import type { CellTests } from '../columns/cell-test.ts';
import { type ClassLabels, createClassFinder, readClass } from '../columns/class-label.ts';
import type { Dictionary } from '../columns/dictionary.ts';
import type { KeyColumn } from '../columns/key-column.ts';
import { truthOf } from '../input/boolean-words.ts';
import { parseNumber } from '../input/cell.ts';
import { linePlace, type RowBatch, rowPlace, type Table } from '../input/table.ts';
import { blockRows } from '../kernels/block-rows.ts';
import type { Place } from '../words/message.ts';
import type { Block, Faults, Keys, LocatedMatrix, Role } from './block.ts';
import { createFaultList, type MissingPolicy } from './cell-errors.ts';

/** Columns of a table and what they are for. */
export interface RoleColumns {
  readonly role: Role;
  readonly indices: readonly number[];
  /** Where the cells are class labels: how they become class indices. */
  readonly classes?: ClassLabels;
  /** Whether true and yes are 1, false and no are 0. */
  readonly readsTruth?: boolean;
  /** What to do about a word among numbers. */
  readonly wordHint?: string | undefined;
  /** Where the cells are held against a condition: how they become outcomes. */
  readonly tests?: CellTests;
  /** Where rows are grouped by the cells: what numbers their values. */
  readonly dictionary?: Dictionary;
  /** Where the cells are keys: what keeps them. Their numbers stand for nothing. */
  readonly keys?: KeyColumn;
}

/** Whether cells of a role are wanted as they are written, numbers too. */
export const needsText = ({ tests, dictionary, keys }: RoleColumns): boolean =>
  dictionary !== undefined || keys !== undefined || tests?.needsText === true;

/** What a cell is as a number, by its role; undefined where it is none. */
export function readCell(cell: unknown, { classes, tests, dictionary, readsTruth }: RoleColumns): number | undefined {
  if (tests !== undefined) return tests.read(cell);
  if (dictionary !== undefined) return dictionary.indexOf(cell);
  if (classes !== undefined) return readClass(cell, classes);
  return parseNumber(cell) ?? (readsTruth ? truthOf(cell) : undefined);
}

/** What numbers become in their role, where they do not stay as they are, and need not be known as they are written. */
export function createFinder({ classes, tests }: RoleColumns): ((number: number) => number | undefined) | undefined {
  if (tests !== undefined) return (number) => tests.read(number);
  return classes && createClassFinder(classes);
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
  add(record: readonly unknown[], line: number | undefined): void;
  /** Begins with rows of numbers, role by role, that were read elsewhere; the first is row `number`, on line `line`. */
  addNumbers(matrices: readonly Float64Array[], size: number, line: number, number: number, faults?: Faults): void;
  /** The rows so far as a block; the next row begins another. */
  take(): Block;
}

export function createBlockBuilder(table: Table, roles: readonly RoleColumns[], policy: MissingPolicy): BlockBuilder {
  const most = blockRows(columnsOf(roles));
  const lines = new Float64Array(most);
  const cells = roles.map(({ indices }) => new Float64Array(most * indices.length));
  let first = 1; // the number of the block's first row
  let count = 0;
  let hasLines = false;
  const faultList = createFaultList(policy);

  /** `at` is a line, or where there are none the number of a row. */
  const placeAt = (at: number, index?: number): Place => {
    return hasLines ? linePlace(table, at, index) : rowPlace(table, at, index);
  };
  const place = (start: number, row: number, index?: number): Place =>
    placeAt(hasLines ? lines[row] : start + row, index);

  return {
    count: () => count,
    isFull: () => count === most,
    add(record, line) {
      const row = count;
      const start = first;
      hasLines = line !== undefined;
      lines[count] = line ?? 0;
      for (let which = 0; which < roles.length; which++) {
        const { indices, keys } = roles[which];
        const values = cells[which];
        const offset = row * indices.length;
        for (let column = 0; column < indices.length; column++) {
          const cell = record[indices[column]];
          const placeOfCell = (): Place => place(start, row, indices[column]);
          const value = keys === undefined ? readCell(cell, roles[which]) : keys.put(row, cell, placeOfCell);
          values[offset + column] = value ?? faultList.refuse(row, cell, placeOfCell, roles[which]);
        }
      }
      count++;
    },
    addNumbers(matrices, size, line, number, faults) {
      hasLines = true;
      first = number;
      for (let row = 0; row < size; row++) lines[row] = line + row;
      matrices.forEach((matrix, which) => {
        const { length } = roles[which].indices;
        cells[which].set(matrix.subarray(0, size * length));
      });
      count = size;
      faultList.add(faults, size);
    },
    take(): Block {
      const start = first;
      const matrices = roles.flatMap(({ role, indices, keys }, which): [Role, LocatedMatrix][] => {
        if (keys !== undefined) return [];
        const values = cells[which].subarray(0, count * indices.length);
        return [
          [
            role,
            {
              width: indices.length,
              values,
              place: (row, column) => place(start, row, column === undefined ? undefined : indices[column]),
            },
          ],
        ];
      });
      const block = {
        count,
        first: start,
        roles: Object.fromEntries(matrices),
        keys: takeKeys(roles, count, (row) => (hasLines ? lines[row] : start + row), placeAt),
        faults: faultList.of(count),
      };
      faultList.clear();
      first += count;
      count = 0;
      return block;
    },
  };
}

/** The keys of a block's rows, by the line or the number of each and what names its place. */
export function takeKeys(
  roles: readonly RoleColumns[],
  count: number,
  lineOf: (row: number) => number,
  placeAt: (line: number, index?: number) => Place,
): Keys | undefined {
  const columns = roles.flatMap(({ keys }) => (keys === undefined ? [] : [keys.take(count)]));
  if (columns.length === 0) return undefined;
  return {
    columns,
    lines: Float64Array.from({ length: count }, (_, row) => lineOf(row)),
    placeAt: (line, role, column = 0) => placeAt(line, roles.find((one) => one.role === role)?.indices[column]),
  };
}

/** Blocks of cells, those before a fault among them. `onBatch` is told how many rows of a batch have been added. */
export async function* buildBlocks(
  builder: BlockBuilder,
  batches: AsyncIterable<RowBatch>,
  onBatch?: (rows: number) => void,
): AsyncGenerator<Block> {
  try {
    for await (const { records, lines } of batches) {
      for (let index = 0; index < records.length; index++) {
        builder.add(records[index], lines?.[index]);
        if (builder.isFull()) yield builder.take();
      }
      onBatch?.(records.length);
    }
  } catch (fault) {
    if (builder.count() > 0) yield builder.take();
    throw fault;
  }
  if (builder.count() > 0) yield builder.take();
}
