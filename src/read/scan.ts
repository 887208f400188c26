import { BLOCK_ROWS, type Block, type Matrix, type Role } from '../block.ts';
import { delimitedForm, type Place } from '../kernels/form.ts';
import { createScanner, type FieldText, type Scanner } from '../kernels/scanner.ts';
import { createBlockBuilder, type RoleColumns } from './block-builder.ts';
import { parseNumber } from './cell.ts';
import { type ClassLabels, readClass } from './class-label.ts';
import { columnName, noRows, type RowText, type Table } from './table.ts';
import { type MissingPolicy, unreadable } from './unreadable.ts';

/** Whether a kernel can read these columns: none of them is wanted twice. */
export function canScan(roles: readonly RoleColumns[]): boolean {
  const used = roles.flatMap(({ indices }) => indices);
  return new Set(used).size === used.length;
}

/**
 * The chosen columns of delimited text, read by the kernel. What is no plain number it hands back field by field; from the
 * first row that it cannot part into its fields (a quote, an empty line, too few or too many fields) `text.parse` goes on.
 */
export async function* scanRows(
  table: Table,
  text: RowText,
  roles: readonly RoleColumns[],
  policy: MissingPolicy,
): AsyncGenerator<Block> {
  const owners = ownersOf(table.width, roles);
  const form = delimitedForm(
    text.delimiter,
    owners.map((owner) => owner?.place),
  );
  const scanner = createScanner(form, BLOCK_ROWS);
  const labels = roles.map(({ classes }) => (classes === undefined ? undefined : createLabelReader(classes)));
  const chunks = text.chunks()[Symbol.asyncIterator]();
  let line = text.line;
  let read = 0;

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
    scanner.clear();
    for (const reader of labels) reader?.clear();
  };

  /** Answers the field at which the scanner stopped; false where the row is not of the form. */
  const answer = (field: FieldText): boolean => {
    const { index, text: cell, endsLine } = field;
    const isLast = index === owners.length - 1;
    // A carriage return by itself ends a record, too.
    if (endsLine !== isLast || /["\r]/.test(cell) || (owners.length === 1 && cell.trim() === '')) return false;
    const owner = owners[index];
    if (owner === undefined) {
      scanner.answer(0);
      return true;
    }
    const { classes } = roles[owner.place.matrix];
    const row = scanner.count();
    const value = classes === undefined ? parseNumber(cell) : readClass(cell, classes);
    // A fault of an earlier row goes first.
    if (value === undefined) settle();
    scanner.answer(value ?? unreadable(cell, policy, () => placeOf(row, index), classes));
    labels[owner.place.matrix]?.know(row);
    return true;
  };

  try {
    for (let stop = scanner.scan(); ; stop = scanner.scan()) {
      if (stop === 'text') {
        await fill(scanner, chunks);
        continue;
      }
      if (stop === 'field' && answer(scanner.field())) continue;
      if (stop === 'field') break;
      if (scanner.count() > 0) yield block();
      clear();
      if (stop === 'rows') continue;
      if (read === 0) throw noRows(table.file, table.header !== undefined);
      return;
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

/** Which role each field is for; undefined for a field that none wants. */
function ownersOf(width: number, roles: readonly RoleColumns[]): readonly ({ readonly place: Place } | undefined)[] {
  const owners: ({ readonly place: Place } | undefined)[] = Array.from({ length: width }, () => undefined);
  roles.forEach(({ indices }, matrix) => {
    indices.forEach((index, column) => {
      owners[index] = { place: { matrix, column } };
    });
  });
  return owners;
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
