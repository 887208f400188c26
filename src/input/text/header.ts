import { problem } from '../../problem/problem.ts';

/** The columns of delimited text. */
export interface Columns {
  /** Undefined where the first row is data. A column of row names may bear none: the text ''. */
  readonly header: readonly string[] | undefined;
  readonly width: number;
}

/** A first row, and what tells how its cells stand over those below. */
export interface FirstRow {
  readonly cells: readonly string[];
  /** The row below; undefined where there is none. */
  readonly second: readonly string[] | undefined;
  readonly delimiter: string;
  readonly file: string;
  readonly line: number;
}

/**
 * The columns that a first row names. R's write.table leaves out the name of the row names. Throws UserError for two columns
 * of one name.
 */
export function readHeader({ cells, second, delimiter, file, line }: FirstRow): Columns {
  const names = cells.map((cell) => cell.trim());
  // A column without a name is no other's namesake.
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) throw problem('duplicate-column', { name: twice }, { place: { file, line } });
  // Of a comma it is more likely that it stands within a number.
  const isShort = delimiter !== ',' && second?.length === names.length + 1;
  const header = isShort ? ['', ...names] : names;
  return { header, width: header.length };
}
