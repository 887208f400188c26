import type { Role } from '../columns/role.ts';
import { cellOf, type NumberBatch, type NumberColumn, numberOf, rowPlace, type Table } from '../input/table.ts';
import { blockRows } from '../kernels/block-rows.ts';
import type { Place } from '../words/message.ts';
import type { Block, LocatedMatrix } from './block.ts';
import { createFaultList, type MissingPolicy } from './cell-errors.ts';
import { createTaker } from './number-taker.ts';
import { createRests } from './rests.ts';
import { columnsOf, type RoleColumns, readCell } from './role-columns.ts';

/**
 * Rows of numbers as blocks, cut from batches of any size. Values that lie row-major are not copied. A block is valid
 * until the next is asked for. Throws UserError with the place of a missing value, or of a label that is no class.
 */
export async function* readNumbers(
  table: Table,
  batches: AsyncIterable<NumberBatch>,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  const most = blockRows(columnsOf(roles));
  let read = 0;
  let start = 0;
  const faultList = createFaultList(policy);
  const parts = roles.map((own) => {
    const { role, indices, classes } = own;
    const [begin, width] = [start, indices.length];
    start += width;
    return {
      role,
      classes,
      own,
      width,
      take: createTaker(own, policy),
      columnsOf: ({ columns }: NumberBatch) => columns.slice(begin, begin + width),
      place: (row: number, column?: number): Place =>
        rowPlace(table, read + row + 1, column === undefined ? undefined : indices[column]),
    };
  });

  const rests = createRests(roles, faultList);

  /** Takes the rest of an integer that no double holds. */
  const takeWide = (row: number, which: number, index: number, column: NumberColumn, at: number): void => {
    const number = numberOf(column, at);
    if (column.exact === undefined || Number.isSafeInteger(number) || Number.isNaN(number)) return;
    const exact = column.exact(at);
    if (!Number.isFinite(number) || exact !== BigInt(number))
      rests.take(exact, number, row, which, index, () => parts[which].place(row, index));
  };

  /** The rows one by one, as the policy wants them. */
  const look = (columns: readonly (readonly NumberColumn[])[], first: number, count: number): Float64Array[] => {
    const matrices = parts.map(({ width }) => new Float64Array(width * count));
    for (let row = 0; row < count; row++) {
      parts.forEach(({ classes, own, width, place }, which) => {
        const { tests, dictionary, isWitness = false } = own;
        const isNumber = classes === undefined && tests === undefined && dictionary === undefined && !isWitness;
        columns[which].forEach((column, index) => {
          const number = numberOf(column, first + row);
          const cell = isNumber && !Number.isNaN(number) ? number : cellOf(column, first + row);
          const value = isNumber ? number : (readCell(cell, own) ?? Number.NaN);
          if (isNumber && !policy.asIs) takeWide(row, which, index, column, first + row);
          matrices[which][row * width + index] =
            Number.isNaN(value) && !isWitness ? faultList.refuse(row, cell, () => place(row, index), own) : value;
        });
      });
    }
    return matrices;
  };

  for await (const batch of batches) {
    const columns = parts.map(({ columnsOf }) => columnsOf(batch));
    for (let first = 0; first < batch.count; first += most) {
      const count = Math.min(most, batch.count - first);
      const taken = parts.map(({ take }, which) => take(columns[which], first, count));
      const values = taken.every((matrix) => matrix !== undefined) ? taken : look(columns, first, count);
      const matrices: Partial<Record<Role, LocatedMatrix>> = {};
      parts.forEach(({ role, width, place }, which) => {
        matrices[role] = { width, values: values[which], rest: rests.of(which, count), place };
      });
      yield { count, first: read + 1, roles: matrices, faults: faultList.of(count) };
      faultList.clear();
      rests.clear();
      read += count;
    }
  }
}
