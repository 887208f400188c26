import { BLOCK_ROWS, type Block, type Matrix, type Role } from '../block.ts';
import type { Place } from '../kernels/form.ts';
import { createScanner, type Scanner } from '../kernels/scanner.ts';
import { createBlockBuilder, type RoleColumns } from './block-builder.ts';
import { parseNumber } from './cell.ts';
import { type ClassLabels, readClass } from './class-label.ts';
import { columnName, noRows, type RowText, type Table } from './table.ts';
import { type MissingPolicy, unreadable } from './unreadable.ts';

/** Rows that tell whether to answer what a kernel hands back takes longer than to parse all. */
const ENOUGH_ROWS = 512;

/** Whether a kernel can read these columns: none of them is wanted twice. */
export function canScan(roles: readonly RoleColumns[]): boolean {
  const used = roles.flatMap(({ indices }) => indices);
  return new Set(used).size === used.length;
}

/**
 * The chosen columns of rows that are text, read by the kernel. What it does not decide on it hands back, for `text` to
 * answer by the field or by the row. From a row on that has to be read together with the next, or where most of a block is
 * handed back and that is quicker, `text.parse` goes on.
 */
export async function* scanRows(
  table: Table,
  text: RowText,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  const form = text.form(placesOf(table.width, roles));
  const scanner = createScanner(form, BLOCK_ROWS);
  const labels = roles.map(({ classes }) => (classes === undefined ? undefined : createLabelReader(classes)));
  const chunks = text.chunks()[Symbol.asyncIterator]();
  let line = text.line;
  let read = 0;
  let handed = 0; // fields of the block that were answered, by themselves or with their rows

  const placeOf = (row: number, index: number): string => `${table.file}:${line + row}: ${columnName(table, index)}`;

  /** Makes class indices of the labels so far. */
  const settle = (): void => {
    labels.forEach((reader, which) => {
      const { indices, classes } = roles[which];
      reader?.settle(scanner.matrix(which), scanner.count(), (cell, row) =>
        unreadable(cell, policy, () => placeOf(row, indices[0]), classes),
      );
    });
  };

  const sample = new Float64Array(BLOCK_ROWS);
  /** The rows that the scanner has, as a block in its memory. */
  const block = (): Block => {
    settle();
    const count = scanner.count();
    for (let row = 0; row < count; row++) sample[row] = read + row + 1;
    const matrices = roles.map(({ role, indices }, which): [Role, Matrix] => {
      const place = (row: number, column?: number): string =>
        column === undefined ? `${table.file}:${line + row}` : placeOf(row, indices[column]);
      return [
        role,
        { width: indices.length, values: scanner.matrix(which).subarray(0, count * indices.length), place },
      ];
    });
    return { count, sample: sample.subarray(0, count), roles: Object.fromEntries(matrices) };
  };
  const clear = (): void => {
    read += scanner.count();
    line += scanner.count();
    handed = 0;
    scanner.clear();
    for (const reader of labels) reader?.clear();
  };

  /** Its number, or its class. */
  const numberOf = (cell: unknown, which: number, column: number): number => {
    const { indices, classes } = roles[which];
    const value = classes === undefined ? parseNumber(cell) : readClass(cell, classes);
    return value ?? unreadable(cell, policy, () => placeOf(scanner.count(), indices[column]), classes);
  };

  /** Answers the field at which the scanner stopped, if it is one. */
  const answerField = (): boolean => {
    const field = scanner.field();
    const cell = field && text.cell(field);
    if (field === undefined || cell === undefined) return false;
    const { place } = form.fields[field.index];
    const number = place === undefined ? 0 : numberOf(cell, place.matrix, place.column);
    if (place !== undefined) labels[place.matrix]?.know(scanner.count());
    scanner.answer(number);
    handed++;
    return true;
  };

  const numbers = roles.map(({ indices }) => new Float64Array(indices.length));
  const values = new Float64Array(form.fields.length);
  /** Answers the row at which the scanner stopped, if it is one. */
  const answerRow = (): boolean => {
    const row = scanner.count();
    const cells = text.row(scanner.line(), line + row);
    if (cells === undefined) return false;
    roles.forEach(({ indices }, which) => {
      for (let column = 0; column < indices.length; column++)
        numbers[which][column] = numberOf(cells[indices[column]], which, column);
      labels[which]?.know(row);
    });
    form.fields.forEach(({ place }, index) => {
      if (place !== undefined) values[index] = numbers[place.matrix][place.column];
    });
    scanner.answerRow(values);
    handed += form.fields.length;
    return true;
  };

  const isHopeless = (): boolean =>
    text.isQuicklyParsed &&
    handed >= ENOUGH_ROWS * form.fields.length &&
    2 * handed > scanner.count() * form.fields.length;

  /** Answers what the scanner handed back; false where `text.parse` has to. */
  const answer = (): boolean => {
    let fault: unknown;
    try {
      if (answerField()) return true;
    } catch (error) {
      fault = error;
    }
    // A fault of an earlier row goes first, then one that is seen in the row as a whole.
    settle();
    if (answerRow()) return true;
    if (fault !== undefined) throw fault;
    return false;
  };

  try {
    for (let stop = scanner.scan(); ; stop = scanner.scan()) {
      if (stop === 'text') {
        await fill(scanner, chunks);
        continue;
      }
      if (stop === 'field') {
        if (!isHopeless() && answer()) continue;
        break;
      }
      if (scanner.count() > 0) yield block();
      clear();
      if (stop === 'end') {
        if (read === 0) throw noRows(table.file, table.header !== undefined);
        return;
      }
    }
    settle();
    const builder = createBlockBuilder(table, roles);
    const matrices = roles.map((_, which) => scanner.matrix(which));
    builder.addNumbers(matrices, scanner.count(), line, read + 1);
    clear();
    for await (const { records, lines } of text.parse(prepend(scanner.rest(), chunks), line)) {
      for (let index = 0; index < records.length; index++) {
        builder.add(records[index], lines?.[index], policy);
        read++;
        if (builder.count() === BLOCK_ROWS) yield builder.take();
      }
    }
    if (read === 0) throw noRows(table.file, table.header !== undefined);
    if (builder.count() > 0) yield builder.take();
  } finally {
    await chunks.return?.(undefined);
  }
}

/** Where the numbers of each column go; undefined for a column that none wants. */
function placesOf(width: number, roles: readonly RoleColumns[]): readonly (Place | undefined)[] {
  const places: (Place | undefined)[] = Array.from({ length: width }, () => undefined);
  roles.forEach(({ indices }, matrix) => {
    indices.forEach((index, column) => {
      places[index] = { matrix, column };
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

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let chunk = await rest.next(); !chunk.done; chunk = await rest.next()) yield chunk.value;
}

/** Class labels of which the kernel has read those that are numbers. */
interface LabelReader {
  /** The label of this row of the block is a class index already. */
  know(row: number): void;
  /** Puts class indices in the place of the numbers; `refuse` gives what becomes of a number that is no class. */
  settle(values: Float64Array, count: number, refuse: (cell: number, row: number) => number): void;
  /** The next block begins. */
  clear(): void;
}

function createLabelReader(classes: ClassLabels): LabelReader {
  const known = new Set<number>();
  let settled = 0;
  const indices = new Map<number, number | undefined>();
  const indexOf = (value: number): number | undefined => {
    if (!indices.has(value)) indices.set(value, readClass(value, classes));
    return indices.get(value);
  };
  return {
    know: (row) => known.add(row),
    settle(values, count, refuse) {
      for (; settled < count; settled++) {
        if (!known.has(settled)) values[settled] = indexOf(values[settled]) ?? refuse(values[settled], settled);
      }
    },
    clear() {
      known.clear();
      settled = 0;
    },
  };
}
