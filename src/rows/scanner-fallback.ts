import type { RowText } from '../input/table.ts';
import type { RowForm } from '../kernels/form.ts';
import type { Scanner } from '../kernels/scanner.ts';
import type { RoleColumns } from './role-columns.ts';
import type { RowBlocks } from './row-blocks.ts';

/** Rows that tell whether to answer what a kernel hands back takes longer than to parse all. */
const ENOUGH_ROWS = 512;

/** Reads what a scanner hands back. */
export interface ScannerFallback {
  /** Answers the field, or its row; false where `text.parse` has to go on. Throws UserError for what is no value. */
  answer(): boolean;
  /** The next block begins. */
  clear(): void;
}

export function createFallback(
  scanner: Scanner,
  form: RowForm,
  text: RowText,
  roles: readonly RoleColumns[],
  blocks: RowBlocks,
): ScannerFallback {
  const numbers = roles.map(({ indices }) => new Float64Array(indices.length));
  const values = new Float64Array(form.fields.length);
  let handed = 0; // fields of the block that were answered, by themselves or with their rows

  const giveField = (): boolean => {
    const field = scanner.field();
    const cell = field && text.cell(field);
    if (field === undefined || cell === undefined) return false;
    const row = scanner.count();
    const { place } = form.fields[field.index];
    const number = place === undefined ? 0 : blocks.numberOf(cell, row, place.matrix, place.column);
    if (place !== undefined) blocks.know(row, place.matrix);
    scanner.answer(number);
    handed++;
    return true;
  };

  const giveRow = (): boolean => {
    const row = scanner.count();
    const cells = text.row(scanner.line(), blocks.line() + row);
    if (cells === undefined) return false;
    roles.forEach(({ indices }, which) => {
      for (let column = 0; column < indices.length; column++)
        numbers[which][column] = blocks.numberOf(cells[indices[column]], row, which, column);
      blocks.know(row, which);
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

  return {
    answer() {
      if (isHopeless()) return false;
      let fault: unknown;
      try {
        if (giveField()) return true;
      } catch (error) {
        fault = error;
      }
      // Earlier rows' faults go first, then one of the row as a whole.
      blocks.settle(scanner.matrices(), scanner.count());
      if (giveRow()) return true;
      if (fault !== undefined) throw fault;
      return false;
    },
    clear() {
      handed = 0;
    },
  };
}
