import type { Role } from '../columns/role.ts';
import { linePlace, type RowBatch, rowPlace, type Table } from '../input/table.ts';
import { blockRows } from '../kernels/block-rows.ts';
import type { Place } from '../words/message.ts';
import type { Block, Faults, Keys, LocatedMatrix, Texts } from './block.ts';
import { createFaultList, type MissingPolicy } from './cell-errors.ts';
import { createCellWatch, type Kinds } from './cell-watch.ts';
import { createRests, type Rests } from './rests.ts';
import { columnsOf, keepsText, type RoleColumns, takeCell } from './role-columns.ts';

/** Fills block after block, row by row. The blocks share their memory: one holds until rows are added again. */
export interface BlockBuilder {
  count(): number;
  /** Whether the rows so far are as many as a block holds. */
  isFull(): boolean;
  /** A row of cells. Throws UserError, with the place, for one that is no value. */
  add(record: readonly unknown[], line: number | undefined): void;
  /** Begins with rows, role by role, that were read elsewhere; the first is row `number`, on line `line`. */
  addNumbers(
    matrices: readonly Float64Array[],
    rows: number,
    line: number,
    number: number,
    looked: { readonly faults: Faults | undefined; readonly kinds: Kinds; readonly rests: Rests },
  ): void;
  /** The rows so far as a block; the next row begins another. */
  take(): Block;
}

const FIRST_ROWS = 256;

function copyInto<T extends Float64Array>(target: T, source: Float64Array): T {
  target.set(source);
  return target;
}

export function createBlockBuilder(table: Table, roles: readonly RoleColumns[], policy: MissingPolicy): BlockBuilder {
  const most = blockRows(columnsOf(roles));
  // Memory grows with the rows: a small file takes little.
  let size = Math.min(FIRST_ROWS, most);
  let lines = new Float64Array(size);
  let cells = roles.map(({ indices }) => new Float64Array(size * indices.length));
  let first = 1; // the number of the block's first row
  let count = 0;
  let hasLines = false;
  const faultList = createFaultList(policy);
  const rests = createRests(roles, faultList);
  const watch = createCellWatch(roles, policy, faultList, rests, (row, which, column) => {
    const start = first;
    return () => place(start, row, roles[which].indices[column]);
  });

  /** `at` is a line, or where there are none the number of a row. */
  const placeAt = (at: number, index?: number): Place => {
    return hasLines ? linePlace(table, at, index) : rowPlace(table, at, index);
  };
  const place = (start: number, row: number, index?: number): Place =>
    placeAt(hasLines ? lines[row] : start + row, index);

  const reserve = (rows: number): void => {
    if (rows <= size) return;
    size = Math.min(most, Math.max(rows, 4 * size));
    lines = copyInto(new Float64Array(size), lines);
    cells = cells.map((values, which) => copyInto(new Float64Array(size * roles[which].indices.length), values));
  };

  return {
    count: () => count,
    isFull: () => count === most,
    add(record, line) {
      const row = count;
      reserve(row + 1);
      const start = first;
      hasLines = line !== undefined;
      lines[count] = line ?? 0;
      for (let which = 0; which < roles.length; which++) {
        const { indices } = roles[which];
        const values = cells[which];
        const offset = row * indices.length;
        for (let column = 0; column < indices.length; column++) {
          const cell = record[indices[column]];
          const placeOfCell = (): Place => place(start, row, indices[column]);
          const value = takeCell(cell, roles[which], row, placeOfCell);
          watch.see(row, which, column, cell, value);
          values[offset + column] = value ?? faultList.refuse(row, cell, placeOfCell, roles[which]);
        }
      }
      count++;
    },
    addNumbers(matrices, rows, line, number, { faults, kinds, rests: others }) {
      hasLines = true;
      first = number;
      reserve(rows);
      for (let row = 0; row < rows; row++) lines[row] = line + row;
      matrices.forEach((matrix, which) => {
        const { length } = roles[which].indices;
        cells[which].set(matrix.subarray(0, rows * length));
      });
      count = rows;
      faultList.add(faults, rows);
      watch.goOn(kinds, rows);
      rests.goOn(others, rows);
    },
    take(): Block {
      const start = first;
      const matrices = roles.flatMap((own, which): [Role, LocatedMatrix][] => {
        if (keepsText(own)) return [];
        const { role, indices } = own;
        const values = cells[which].subarray(0, count * indices.length);
        return [
          [
            role,
            {
              width: indices.length,
              values,
              rest: rests.of(which, count),
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
        texts: takeShown(roles, count),
        faults: faultList.of(count),
      };
      faultList.clear();
      watch.clear();
      rests.clear();
      first += count;
      count = 0;
      return block;
    },
  };
}

/** The keys of a block's rows. `lineOf` gives the line or number of a row, `placeAt` its place. */
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

/** The texts of a block's rows that are shown. */
export function takeShown(roles: readonly RoleColumns[], count: number): Texts | undefined {
  const entries = roles.flatMap(({ role, shown }) => (shown === undefined ? [] : [[role, shown.take(count)] as const]));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
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
