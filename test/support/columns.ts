import { indicesOf, type Selection } from '../../src/columns/column-list.ts';
import { type Reading, type Search, without } from '../../src/columns/search.ts';
import type { Table } from '../../src/input/table.ts';
import { wordNote } from '../../src/problem/problem.ts';
import { english } from '../../src/words/en/wording.ts';

/** A table of named columns, or of so many without names, and without rows. */
export function tableOf(file: string, columns: string | number): Table {
  const header = typeof columns === 'string' ? columns.split(' ') : undefined;
  const width = header?.length ?? Number(columns);
  return { file, format: 'csv', header, width, isFlatRow: false, rows: async function* () {} };
}

/** A table of named columns and its first rows, whose cells are separated by blanks. */
export function tableWith(file: string, columns: string, ...rows: string[]): Table {
  return { ...tableOf(file, columns), preview: { rows: rows.map((row) => row.split(' ')), isWhole: true } };
}

/** What a loss of numbers reads, or one that is otherwise in some respects. */
export const readingOf = (own: Partial<Reading> = {}): Reading => ({
  name: 'loss',
  shape: 'scalar',
  parts: [],
  base: undefined,
  labelWidth: (width) => width,
  ...own,
});

/** A search in which no column has a role yet. */
export function searchOf(preds: Table, labels?: Table, own: Partial<Reading> = {}): Search {
  return {
    files: { preds, labels },
    reading: readingOf(own),
    hasKeys: false,
    asIs: false,
    notes: [],
    free: (table, ...others) => without(table, others),
  };
}

/** Some columns of a table, or all. */
export const selectionOf = (table: Table, indices: readonly number[] = indicesOf(table)): Selection => ({
  table,
  indices,
});

/** `p.csv:0,2`. */
export const show = ({ table, indices }: Selection): string => `${table.file}:${indices.join(',')}`;

/** What was said, in English. */
export const said = ({ notes }: Pick<Search, 'notes'>): string[] => notes.map((note) => wordNote(note, english));
