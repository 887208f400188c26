import type { Written } from './clean-tables.ts';

/** A table as numbers under names; NaN is a missing value. */
export interface Numbers {
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Writes one of the two files: that of predictions, or that of labels. */
type Writer = (table: Numbers) => Written;

const csv = (lines: readonly (readonly (string | number)[])[], delimiter = ',', end = '\n'): Written => ({
  name: 'csv',
  content: lines.map((line) => line.join(delimiter) + end).join(''),
});

const shown = (row: readonly number[], missing = ''): string[] =>
  row.map((value) => (Number.isNaN(value) ? missing : String(value)));

/** Python prints whole floats with a point. */
const pythonFloat = (value: number): string =>
  Number.isNaN(value) ? '' : Number.isInteger(value) ? value.toFixed(1) : String(value);

const positions = (names: readonly string[], first: number): string[] => names.map((_, index) => String(index + first));

/** How tools write tables whose first row, first column or cells may be taken for something else. */
export const AWKWARD_WRITERS = {
  'names in the first row': ({ names, rows }) => csv([names, ...rows.map((row) => shown(row))]),
  'no header': ({ rows }) => csv(rows.map((row) => shown(row))),
  'pandas, nameless columns': ({ names, rows }) => csv([positions(names, 0), ...rows.map((row) => shown(row))]),
  'pandas, nameless columns and index': ({ names, rows }) =>
    csv([['', ...positions(names, 0)], ...rows.map((row, index) => [index, ...shown(row)])]),
  'pandas, floats without a header': ({ rows }) => csv(rows.map((row) => row.map(pythonFloat))),
  'pandas, floats and index': ({ names, rows }) =>
    csv([['', ...names], ...rows.map((row, index) => [index, ...row.map(pythonFloat)])]),
  'R, row names': ({ names, rows }) =>
    csv([
      ['""', ...names.map((name) => `"${name}"`)],
      ...rows.map((row, index) => [`"${index + 1}"`, ...shown(row, 'NA')]),
    ]),
  'R, matrix': ({ names, rows }) =>
    csv([
      ['""', ...positions(names, 1).map((name) => `"V${name}"`)],
      ...rows.map((row, index) => [`"${index + 1}"`, ...shown(row, 'NA')]),
    ]),
  'R write.table': ({ names, rows }) =>
    csv([names.map((name) => `"${name}"`), ...rows.map((row, index) => [`"${index + 1}"`, ...shown(row, 'NA')])], ' '),
  'a spreadsheet with empty columns and rows': ({ names, rows }) =>
    csv(
      [[...names, '', ''], ...rows.map((row) => [...shown(row), '', '']), [...names.map(() => ''), '', '']],
      ',',
      '\r\n',
    ),
  'a spreadsheet with decimal commas': ({ names, rows }) =>
    csv([names, ...rows.map((row) => shown(row).map((cell) => cell.replace('.', ',')))], ';', '\r\n'),
  'comments in front': ({ names, rows }) => csv([['# made by hand'], names, ...rows.map((row) => shown(row))]),
  'numpy.savetxt': ({ rows }) => ({
    name: 'txt',
    content: rows.map((row) => `${row.map((value) => value.toExponential(18)).join(' ')}\n`).join(''),
  }),
  'numpy.savetxt of whole numbers': ({ rows }) => csv(rows.map((row) => row.map((value) => String(value)))),
  'JSON records': ({ names, rows }) => ({
    name: 'json',
    content: JSON.stringify(
      rows.map((row) =>
        Object.fromEntries(row.map((value, index) => [names[index], Number.isNaN(value) ? null : value])),
      ),
    ),
  }),
  'JSON rows': ({ rows }) => ({
    name: 'json',
    content: JSON.stringify(rows.map((row) => row.map((value) => (Number.isNaN(value) ? null : value)))),
  }),
} as const satisfies Readonly<Record<string, Writer>>;

export type AwkwardWriter = keyof typeof AWKWARD_WRITERS;
