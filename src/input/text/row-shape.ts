import { problem } from '../../problem/problem.ts';
import type { Place } from '../../words/message.ts';
import { isMissing } from '../cell.ts';
import { withPoint } from './decimal-comma.ts';
import { readList } from './list-cell.ts';
import type { TextForm } from './text-form.ts';

/** How the fields of records become the cells of rows. */
export interface RowShape {
  /** The fields of a record, but for empty ones at its end. */
  readonly fields: number;
  /** Whether empty fields may follow them, as spreadsheets write columns in which nothing stands. */
  readonly hasRest: boolean;
  /** How many numbers the lists have that stand in a field. */
  readonly lists: ReadonlyMap<number, number>;
  /** Whether a record is a row as it stands. */
  readonly isPlain: boolean;
}

/** Of records that are rows as they stand. */
export const PLAIN_SHAPE: RowShape = { fields: 0, hasRest: false, lists: new Map(), isPlain: true };

/** The shape of the records that begin so. */
export function shapeOf(
  rows: readonly (readonly string[])[],
  form: Pick<TextForm, 'decimal' | 'missing' | 'names'>,
): RowShape {
  const [first = [], ...below] = rows;
  const wide = form.names?.length ?? Math.max(contentOf(first), ...below.map(contentOf), 1);
  // A row that is wider by what it holds is wrong, or names its row as R does.
  const fields = wide > first.length ? first.length : wide;
  const hasRest = rows.some((row) => row.length > fields) && wide <= first.length;
  const lists = new Map<number, number>();
  (below.at(0) ?? first).forEach((cell, index) => {
    const list = readList(cell);
    if (list !== undefined && index < fields) lists.set(index, list.length);
  });
  const isPlain = !hasRest && lists.size === 0 && form.decimal === '.' && form.missing === undefined;
  return { fields, hasRest, lists, isPlain };
}

/** The fields of a row up to the last that is not empty. */
const contentOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/** How many cells a row has. */
export const widthOf = ({ lists }: RowShape, fields: number): number =>
  [...lists.values()].reduce((sum, length) => sum + length - 1, fields);

/** The names of the cells: those of a list are `p.0`, `p.1`, ... */
export function nameCells(names: readonly string[], { lists }: RowShape): string[] {
  return names.flatMap((name, index) => {
    const length = lists.get(index) ?? 1;
    return length === 1 ? [name] : Array.from({ length }, (_, item) => `${name}.${item}`);
  });
}

/** The fields of a record without the empty ones at its end; undefined where they are too few or too many. `fields` may be one more for the names of rows. */
export function evenFields(
  record: readonly string[],
  { hasRest }: RowShape,
  fields: number,
): readonly string[] | undefined {
  if (record.length === fields) return record;
  const isLong = hasRest && record.length > fields && record.slice(fields).every((cell) => cell.trim() === '');
  return isLong ? record.slice(0, fields) : undefined;
}

/**
 * The cells of a row. Throws UserError for a list of another length, and where decimals follow a comma for a number with a point, in a cell
 * among those that are `used`.
 */
export function cellsOf(
  fields: readonly string[],
  { lists }: RowShape,
  { decimal, missing }: Pick<TextForm, 'decimal' | 'missing'>,
  place: () => Place,
  isUsed: (cell: number) => boolean = () => false,
  names?: readonly string[],
): readonly string[] {
  const cells: string[] = [];
  fields.forEach((field, index) => {
    const length = lists.get(index);
    if (length !== undefined) {
      const items = readList(field) ?? (isMissing(field) ? new Array<string>(length).fill('') : undefined);
      if (items?.length !== length && isUsed(cells.length)) {
        const name = names?.[cells.length]?.replace(/\.0$/, '');
        throw problem(
          'array-length',
          { ...(name !== undefined && { name }), ...(items && { found: items.length }), length },
          { place: place() },
        );
      }
      cells.push(...(items ?? new Array<string>(length).fill('')));
      return;
    }
    const cell = field === missing ? '' : decimal === ',' ? withPoint(field) : field;
    if (cell === undefined && isUsed(cells.length))
      throw problem('decimal-point', { value: field }, { place: place() });
    cells.push(cell ?? field);
  });
  return cells;
}
