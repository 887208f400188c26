import type { MatrixColumn, RowForm } from '../kernels/form.ts';
import type { FieldText } from '../kernels/scanner.ts';
import { hint, type Note, problem, UserError, type Where } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import { quote } from '../words/text.ts';
import type { Region } from './bytes.ts';
import type { FormatName } from './formats.ts';
import type { RecordLayout } from './json/json-layout.ts';

/** Some rows as the file has them: text cells, or JSON values. */
export interface RowBatch {
  readonly records: readonly (readonly unknown[])[];
  /** The line each record starts on; undefined where a format has no lines. */
  readonly lines: readonly number[] | undefined;
}

/** The first rows of a file, read apart from the pass over all of them. */
export interface Preview {
  /** Cells as `RowBatch` has them. */
  readonly rows: readonly (readonly unknown[])[];
  /** Whether the file has no more. */
  readonly isWhole: boolean;
}

/** A first row that may name the columns, or be data: nothing was said of it. */
export interface Heading<C = Content> {
  readonly cells: readonly string[];
  readonly delimiter: string;
  /** Cells of the rows below. */
  readonly below: Preview;
  /** The file with the first row as a header, or as data. Throws UserError for two columns of one name. */
  read(hasHeader: boolean): C;
}

/** What a reader finds in a file: its columns are known, its rows have not been read. */
export interface Content {
  /** Of delimited text, as long as it is not settled whether it has a header: the rest is read as if it had none. */
  readonly heading?: Heading<Content>;
  /** The first rows, where they are at hand before the file is read. */
  readonly preview?: Preview;
  readonly header: readonly string[] | undefined;
  readonly width: number;
  /** How many rows there are, where that is known before they are read. */
  readonly count?: number;
  /** The array that each column is of, in a file of several. */
  readonly arrays?: readonly string[];
  /** How the columns lie in its records, of JSON. */
  readonly layout?: RecordLayout;
  /**
   * Whether a column can be read beside another without a fault of its own: values of a kind that is read, as many as there are
   * rows. Undefined where any can.
   */
  readsBeside?(index: number, other: number): boolean;
  /** Whether a column holds text or times, where that is known before its rows are read. */
  holdsText?(index: number): boolean;
  /** What was taken of the file without being asked for and is not certain. */
  readonly notes?: readonly Note[];
  /** Whether it is one flat row of JSON numbers, read as one record. */
  readonly isFlatRow?: boolean;
  /** The rows, once. Cells outside the columns in `used` need not be right. */
  rows(used: readonly number[]): AsyncIterable<RowBatch>;
  /** The rows as text that a kernel reads, instead of `rows`; undefined where they are not of one form. */
  readonly text?: RowText;
  /**
   * The rows as numbers, instead of `rows`, of a format that holds such: the columns in `used`, in that order, once. Undefined
   * where one of them is text.
   */
  numbers?(used: readonly number[]): AsyncIterable<NumberBatch> | undefined;
}

/** An opened input. */
export interface Table extends Content {
  readonly heading?: Heading<Table>;
  /** What messages call it: the path, or `stdin`. */
  readonly file: string;
  readonly format: FormatName;
  /** The files that it is made of, where they are several: their rows are read through it. */
  readonly series?: Series;
  /** Throws UserError where the file is longer or shorter by now than when it was opened: of rows that were read, some may be cut. */
  checkWhole?(): void;
}

/** Files that are read as one, one after the other. */
export interface Series {
  readonly files: readonly string[];
  /** How many bytes of text they have that threads may read. */
  readonly textSize: number;
  /** What there is to say about their order. */
  readonly note: Note | undefined;
  /** Those that were found to have no rows. */
  empty(): readonly string[];
  /** What `readOne` gives of each, once, with the number of the file among those that were opened, from 0. */
  read<T>(readOne: (table: Table) => AsyncIterable<T>): AsyncIterable<{ readonly index: number; readonly item: T }>;
}

/** A file of numbers alone. */
export interface NumberContent extends Content {
  numbers(used: readonly number[]): AsyncIterable<NumberBatch>;
}

/** Some rows as numbers, column by column. They hold until the next are asked for. */
export interface NumberBatch {
  readonly count: number;
  readonly columns: readonly NumberColumn[];
}

/** Row i of a column stands at `values[offset + i * stride]`. */
export interface NumberColumn {
  readonly values: Float64Array;
  readonly offset: number;
  readonly stride: number;
  /** The integer of a row, where a double may not hold it. */
  exact?(row: number): bigint;
  /** Whether a row has no value, of a format that tells that from the NaN that stands there. */
  isMissing?(row: number): boolean;
}

/** Rows that a kernel reads, and what becomes of those on which it does not decide. */
export interface RowText {
  /** The line of the first row. */
  readonly line: number;
  /** What the rows are made of, where each column that is wanted has a place. */
  form(places: readonly (MatrixColumn | undefined)[]): RowForm;
  /** The cell in a field of such a row; undefined where the row has to be looked at as a whole. */
  cell(field: FieldText): unknown;
  /** The cells of a row on line `number`, as `parse` gives them; undefined where that must go on from here. */
  row(text: string, number: number): readonly unknown[] | undefined;
  /** Whether `parse` takes no longer than to answer every second field by `cell`, or every second row by `row`. */
  readonly isQuicklyParsed: boolean;
  /** The bytes from the first row on, once. */
  chunks(): AsyncIterable<Uint8Array>;
  /** The file, where its bytes may be read in any order. */
  readonly region: Region | undefined;
  /** The byte at which the first row begins in it. */
  start(region: Region): Promise<number>;
  /** The rows of such bytes from line `line` on, whatever they are. */
  parse(chunks: AsyncIterable<Uint8Array>, line: number): AsyncIterable<RowBatch>;
}

export const numberOf = ({ values, offset, stride }: NumberColumn, row: number): number =>
  values[offset + row * stride];

/** A cell as a format of text would have it: of an integer that a double may not hold, all digits; null for no value. */
export function cellOf(column: NumberColumn, row: number): number | string | null {
  const value = numberOf(column, row);
  if (column.isMissing?.(row)) return null;
  return column.exact === undefined || Number.isSafeInteger(value) ? value : String(column.exact(row));
}

/** Rows of numbers as rows of cells, of which those of the columns in `used` are there. */
export async function* rowsOfNumbers(
  batches: AsyncIterable<NumberBatch>,
  used: readonly number[],
): AsyncGenerator<RowBatch> {
  for await (const { count, columns } of batches) {
    const records = Array.from({ length: count }, (_, row) => {
      const record: unknown[] = [];
      used.forEach((index, which) => {
        record[index] = cellOf(columns[which], row);
      });
      return record;
    });
    yield { records, lines: undefined };
  }
}

/** How an input is opened. */
export interface OpenOptions {
  readonly format: FormatName | undefined;
  readonly delimiter: string | undefined;
  /** Whether delimited text has a header; undefined where that is to be found out. */
  readonly header: boolean | undefined;
  /** What lines that are left out begin with, of delimited text. */
  readonly comment?: string | undefined;
  /** What stands in a number before its decimals, of delimited text. */
  readonly decimal?: '.' | ',' | undefined;
  /** Whether one flat row of JSON numbers is one record (a class loss) or a record each (all others). */
  readonly flatRowIsRecord: boolean;
  /** Whether a JSON number is kept as it is written, where a double does not print so (`1.0`, integers beyond 2^53): for keys. */
  readonly keepsNumberText?: boolean;
  /** How the columns of JSON lie, where that is not read off the first record. */
  readonly layout?: RecordLayout;
}

/** Whether a table is lines of fields, the first of them perhaps a header. */
export function isDelimited({ format }: Pick<Table, 'format'>): boolean {
  return format === 'csv' || format === 'tsv';
}

/** A column as messages call it: by its name, if it has one. */
export function columnName({ header }: Pick<Table, 'header'>, index: number): string {
  return `column ${header?.[index] ? quote(header[index]) : index + 1}`;
}

/** A column as a place names it: by its name, else by its position from 1. */
export function columnAt({ header }: Pick<Table, 'header'>, index: number): string | number {
  return header?.[index] || index + 1;
}

/** Where a row without a line stands, or a cell of it: rows are counted from 1. */
export function rowPlace(table: Table, row: number, index?: number): Place {
  const at = table.numbers === undefined ? { record: row } : { row };
  return { file: table.file, ...at, ...(index !== undefined && { column: columnAt(table, index) }) };
}

/** Where a row of a file with lines stands, or a cell of it. */
export function linePlace(table: Pick<Table, 'file' | 'header'>, line: number, index?: number): Place {
  return { file: table.file, line, ...(index !== undefined && { column: columnAt(table, index) }) };
}

/** The error of a file in which no row was found: of several that are read as one it may be passed over. */
export function noRows(where: Where, hasHeader = false): UserError {
  const hints = hasHeader ? [hint('first-row-may-be-data', {}, { header: false })] : [];
  return problem('no-rows', { hasHeader }, { ...where, hints });
}

export const isNoRows = (error: unknown): boolean => error instanceof UserError && error.problem.code === 'no-rows';
