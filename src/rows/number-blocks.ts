import { cellOf, type NumberBatch, type NumberColumn, noRows, numberOf, rowPlace, type Table } from '../input/table.ts';
import { blockRows } from '../kernels/block-rows.ts';
import type { Place } from '../words/message.ts';
import type { Block, LocatedMatrix, Role } from './block.ts';
import { createFinder, needsText, type RoleColumns, readCell } from './block-builder.ts';
import { createFaultList, type MissingPolicy } from './cell-errors.ts';

/** The numbers of some rows of a batch, row-major, from the columns of one role; undefined where one needs a closer look. */
type TakeNumbers = (columns: readonly NumberColumn[], first: number, count: number) => Float64Array | undefined;

/**
 * Rows of numbers as blocks; batches of any size are cut. What lies as a block needs it is not copied, and holds until the next
 * block is asked for, as all of them do. Throws UserError with the place of a missing value, or of a label that is no class.
 */
export async function* readNumbers(
  table: Table,
  batches: AsyncIterable<NumberBatch>,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  const most = blockRows(roles.reduce((width, { indices }) => width + indices.length, 0));
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

  /** The rows one by one, as the policy wants them. */
  const look = (columns: readonly (readonly NumberColumn[])[], first: number, count: number): Float64Array[] => {
    const matrices = parts.map(({ width }) => new Float64Array(width * count));
    for (let row = 0; row < count; row++) {
      parts.forEach(({ classes, own, width, place }, which) => {
        const isNumber = classes === undefined && own.tests === undefined && own.dictionary === undefined;
        columns[which].forEach((column, index) => {
          const number = numberOf(column, first + row);
          const cell = isNumber && !Number.isNaN(number) ? number : cellOf(column, first + row);
          const value = isNumber ? number : (readCell(cell, own) ?? Number.NaN);
          matrices[which][row * width + index] = Number.isNaN(value)
            ? faultList.refuse(row, cell, () => place(row, index), own)
            : value;
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
        matrices[role] = { width, values: values[which], place };
      });
      yield { count, first: read + 1, roles: matrices, faults: faultList.of(count) };
      faultList.clear();
      read += count;
    }
  }
  if (read === 0) throw noRows(table.file, false);
}

/** What takes the numbers of a role, each time into the same memory, or what they stand for in it. */
function createTaker(role: RoleColumns, { missing, allowNan }: MissingPolicy): TakeNumbers {
  const width = role.indices.length;
  const find = createFinder(role);
  let memory = new Float64Array(0);
  const reserve = (size: number): Float64Array => {
    if (memory.length < size) memory = new Float64Array(size);
    return memory.subarray(0, size);
  };
  if (needsText(role))
    return ([column], first, count) => {
      const taken = reserve(count);
      for (let row = 0; row < count; row++) taken[row] = readCell(cellOf(column, first + row), role) ?? Number.NaN;
      return taken;
    };
  if (find === undefined) {
    return (columns, first, count) => {
      const values = view(columns, first, count) ?? gather(columns, first, reserve(width * count));
      const takesNaN = missing === 'skip' || (allowNan && columns.every(({ isMissing }) => isMissing === undefined));
      return takesNaN || !hasNaN(values) ? values : undefined;
    };
  }
  return (columns, first, count) => {
    const labels = gather(columns, first, reserve(width * count));
    return findAll(
      labels,
      find,
      columns.some(({ exact, isMissing }) => exact !== undefined || isMissing !== undefined),
    )
      ? labels
      : undefined;
  };
}

/** The rows where they lie, if that is row by row and nothing between. */
function view(columns: readonly NumberColumn[], first: number, count: number): Float64Array | undefined {
  const width = columns.length;
  if (width === 0) return new Float64Array(0);
  const [{ values, offset }] = columns;
  const isDense = columns.every(
    (column, index) => column.values === values && column.stride === width && column.offset === offset + index,
  );
  return isDense ? values.subarray(offset + first * width, offset + (first + count) * width) : undefined;
}

function gather(columns: readonly NumberColumn[], first: number, into: Float64Array): Float64Array {
  const width = columns.length;
  columns.forEach(({ values, offset, stride }, column) => {
    let from = offset + first * stride;
    for (let to = column; to < into.length; to += width) {
      into[to] = values[from];
      from += stride;
    }
  });
  return into;
}

/** Puts class indices in the place of labels; false where one is no class, or is only known in full. */
function findAll(labels: Float64Array, findClass: (label: number) => number | undefined, areWide: boolean): boolean {
  for (let at = 0; at < labels.length; at++) {
    const index = areWide && !Number.isSafeInteger(labels[at]) ? undefined : findClass(labels[at]);
    if (index === undefined) return false;
    labels[at] = index;
  }
  return true;
}

// A loop by itself: within the generator it takes five times as long.

/** Whether one of them is NaN. A sum of eight is where one is, and rarely else; then each is looked at. */
function hasNaN(values: Float64Array): boolean {
  const whole = values.length - (values.length % 8);
  for (let at = 0; at < whole; at += 8) {
    const left = values[at] + values[at + 1] + (values[at + 2] + values[at + 3]);
    const right = values[at + 4] + values[at + 5] + (values[at + 6] + values[at + 7]);
    if (Number.isNaN(left + right) && values.subarray(at, at + 8).some(Number.isNaN)) return true;
  }
  return values.subarray(whole).some(Number.isNaN);
}
