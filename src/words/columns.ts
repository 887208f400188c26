import { escapeControls, quote } from './text.ts';

/** A column by its name, else by its position from 1. */
export type ColumnName = string | number;

/** A column as messages name it. */
export const showColumn = (column: ColumnName): string => (typeof column === 'string' ? quote(column) : String(column));

/** A column's name as a flag takes it, in a shell: a whole number by itself would be a position. */
export function shellName(name: string): string {
  const own = /^\d+$/.test(name) ? `name:${name}` : name;
  return escapeControls(/[\s,'"]/.test(own) ? `"${own}"` : own);
}

/** A column as a flag takes it: by its name, or by its position. */
export const shellColumn = (column: ColumnName): string =>
  typeof column === 'string' ? shellName(column) : String(column);

/** Columns with commas between them, as they are written on a command line. */
export const shellList = (names: string): string => escapeControls(/[\s'"*?]/.test(names) ? `"${names}"` : names);

/** Columns by name or position; of many the first. */
export function listColumns(columns: readonly ColumnName[], most = 20): string {
  const shown = columns.slice(0, most).map(showColumn).join(', ');
  return columns.length > most ? `${shown}, …` : shown;
}

/** Classes as messages list them: by their names, by the range of their indices, or by both. */
export interface ClassList {
  readonly names?: readonly string[] | undefined;
  readonly range?: readonly [first: number, last: number] | undefined;
}

/** Names of classes; of many the first. */
export function listNames(names: readonly string[]): string {
  return (names.length > 10 ? [...names.slice(0, 10), '…'] : names).map(escapeControls).join(', ');
}
