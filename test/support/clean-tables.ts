import { npyOf } from './formats.ts';

/** A column of a table: its name, and its cells as a program that prints the shortest decimals has them. */
export interface Column {
  readonly name: string;
  readonly cells: readonly (number | string | boolean)[];
}

/** A table as some program writes it: bytes under a name that says the format. */
export interface Written {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes a table; undefined for one that the program does not write so. */
export type Writer = (columns: readonly Column[]) => Written | undefined;

const rowsOf = (columns: readonly Column[]): Column['cells'][] =>
  columns[0].cells.map((_, row) => columns.map(({ cells }) => cells[row]));

/** Python prints True, R TRUE, and others true. */
const python = (cell: Column['cells'][number]): string =>
  typeof cell === 'boolean' ? (cell ? 'True' : 'False') : String(cell);
const r = (cell: Column['cells'][number]): string =>
  typeof cell === 'string' ? `"${cell}"` : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);

function lines(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  delimiter = ',',
  end = '\n',
) {
  return [...(header ? [header] : []), ...rows].map((row) => `${row.join(delimiter)}${end}`).join('');
}

const namesOf = (columns: readonly Column[]): string[] => columns.map(({ name }) => name);

/** The programs whose tables are everyday ones. */
export const WRITERS = {
  plain: (columns) => ({
    name: 'csv',
    content: lines(
      namesOf(columns),
      rowsOf(columns).map((row) => row.map(String)),
    ),
  }),
  pandas: (columns) => ({
    name: 'csv',
    content: lines(
      namesOf(columns),
      rowsOf(columns).map((row) => row.map(python)),
    ),
  }),
  'pandas with its index': (columns) => ({
    name: 'csv',
    content: lines(
      ['', ...namesOf(columns)],
      rowsOf(columns).map((row, index) => [String(index), ...row.map(python)]),
    ),
  }),
  R: (columns) => ({
    name: 'csv',
    content: lines(
      namesOf(columns).map((name) => `"${name}"`),
      rowsOf(columns).map((row) => row.map(r)),
    ),
  }),
  'R with row names': (columns) => ({
    name: 'csv',
    content: lines(
      ['""', ...namesOf(columns).map((name) => `"${name}"`)],
      rowsOf(columns).map((row, index) => [`"${index + 1}"`, ...row.map(r)]),
    ),
  }),
  'a spreadsheet': (columns) => ({
    name: 'csv',
    content: `\ufeff${lines(
      namesOf(columns),
      rowsOf(columns).map((row) =>
        row.map((cell) => (typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell))),
      ),
      ',',
      '\r\n',
    )}`,
  }),
  tsv: (columns) => ({
    name: 'tsv',
    content: lines(
      namesOf(columns),
      rowsOf(columns).map((row) => row.map(python)),
      '\t',
    ),
  }),
  'numpy.savetxt': (columns) =>
    columns.every(({ cells }) => cells.every((cell) => typeof cell === 'number'))
      ? {
          name: 'csv',
          content: lines(
            undefined,
            rowsOf(columns).map((row) => row.map((cell) => Number(cell).toExponential(18))),
          ),
        }
      : undefined,
  'numpy.save': (columns) => {
    if (!columns.every(({ cells }) => cells.every((cell) => typeof cell === 'number'))) return undefined;
    const values = Float64Array.from(rowsOf(columns).flat(), Number);
    const shape = columns.length === 1 ? `(${values.length},)` : `(${columns[0].cells.length}, ${columns.length})`;
    const header = `{'descr': '<f8', 'fortran_order': False, 'shape': ${shape}, }`;
    return { name: 'npy', content: npyOf(header, new Uint8Array(values.buffer)) };
  },
  'JSON lines': (columns) => ({
    name: 'ndjson',
    content: rowsOf(columns)
      .map((row) => `${JSON.stringify(Object.fromEntries(row.map((cell, index) => [columns[index].name, cell])))}\n`)
      .join(''),
  }),
} as const satisfies Readonly<Record<string, Writer>>;

export type WriterName = keyof typeof WRITERS;

/** Writers that keep no names. */
export const NAMELESS: readonly WriterName[] = ['numpy.savetxt', 'numpy.save'];
