import type { Content, OpenOptions, Preview } from '../table.ts';
import { type Columns, readHeader } from './header.ts';
import { readList } from './list-cell.ts';
import { cellsOf, evenFields, nameCells, PLAIN_SHAPE, type RowShape, shapeOf, widthOf } from './row-shape.ts';
import { checkSecondHeader } from './second-header.ts';
import type { TextForm } from './text-form.ts';

/** How the first rows are read: with names of columns or without. */
export interface Reading {
  /** Whether the first row names the columns. */
  readonly isHeaded: boolean;
  readonly header: readonly string[] | undefined;
  readonly shape: RowShape;
  /** The fields of a record. */
  readonly fields: number;
}

/** Where the first rows stand. */
interface Start {
  readonly file: string;
  readonly form: TextForm;
  /** The line of the first. */
  readonly line: number;
  /** Whether the file has no more. */
  readonly isAll: boolean;
}

/**
 * The content of delimited text whose first records these are, as the options say or with both readings of its first row; `contentOf` gives
 * the rows of a reading.
 */
export function readingsOf(
  records: readonly (readonly string[])[],
  start: Start,
  options: Pick<OpenOptions, 'header'>,
  contentOf: (reading: Reading) => Pick<Content, 'rows' | 'text'>,
): Content {
  const { file, form, line, isAll } = start;
  const shape = shapeOf(records, form);
  const [first = [], ...next] = records;
  const trim = (record: readonly string[]): readonly string[] => evenFields(record, shape, shape.fields) ?? record;
  const cells = trim(first);
  const delimiter = form.isBlanks ? ' ' : form.delimiter;
  const columnsOf = (isHeaded: boolean): Columns => {
    if (form.names !== undefined) return { header: form.names, width: form.names.length };
    if (!isHeaded) return { header: undefined, width: cells.length };
    const second = next.at(0);
    return readHeader({ cells, second: second && trim(second), delimiter, file, line });
  };
  const read = (isHeaded: boolean): Content => {
    const { header: names, width: fields } = columnsOf(isHeaded);
    const header = names && nameCells(names, shape);
    const rows = withoutEmpty(isHeaded ? next : records).map((record) => {
      const own = evenFields(record, shape, fields) ?? record;
      return shape.isPlain ? own : cellsOf(own, shape, form, () => ({ file }));
    });
    const preview: Preview = { rows, isWhole: isAll };
    return { header, width: widthOf(shape, fields), preview, ...contentOf({ isHeaded, header, shape, fields }) };
  };
  if (form.names !== undefined) return read(false);
  if (options.header !== false) checkSecondHeader(records.map(trim), { file, line });
  if (options.header !== undefined) return read(options.header);
  // A list is judged by its numbers.
  const asJudged = (record: readonly string[]): readonly string[] =>
    cellsOf(
      record.map((cell) => readList(cell)?.[0] ?? cell),
      PLAIN_SHAPE,
      form,
      () => ({ file }),
    );
  const below: Preview = { rows: withoutEmpty(next).map(trim).map(asJudged), isWhole: isAll };
  return { ...read(false), heading: { cells: asJudged(cells), delimiter, below, read } };
}

/** Rows but for the empty ones at their end, which may be those at the end of the file. */
function withoutEmpty(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.length === 1 || row.some((cell) => cell.trim() !== ''));
  return rows.slice(0, last + 1);
}
