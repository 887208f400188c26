import { hint, problem, type UserError } from '../../problem/problem.ts';
import type { RowBatch } from '../table.ts';
import { EMPTY_LINE, type Records } from './csv-records.ts';
import { otherDelimiter } from './other-delimiter.ts';
import { cellsOf, evenFields, type RowShape, widthOf } from './row-shape.ts';
import { BLANKS, type TextForm } from './text-form.ts';

/** What the records of a file become. */
export interface RowPlan {
  readonly file: string;
  readonly form: TextForm;
  readonly shape: RowShape;
  /** The fields that a record has. */
  readonly fields: number;
  readonly header: readonly string[] | undefined;
  /** The lines that were comments: their records are empty. */
  readonly comments: Set<number>;
}

/**
 * The rows that records become, without the empty ones at the end: a line in which nothing stands, or but delimiters, as a spreadsheet
 * writes it. Among others, in a file of one column such a line is a missing value, in a wider one an empty line is an error. Throws
 * UserError for a row of more or fewer fields than the others.
 */
export async function* evenRows(
  plan: RowPlan,
  first: Records,
  rest: AsyncIterable<Records>,
  used: readonly number[],
): AsyncGenerator<RowBatch> {
  const { file, form, shape, fields, header, comments } = plan;
  const width = widthOf(shape, fields);
  const wanted = new Set(used);
  let empty: { readonly line: number; readonly record: readonly string[] }[] = [];
  const isPlain = (record: readonly string[]): boolean => record.length === fields && !isEmpty(record);
  /** Adds the even rows to `kept`, up to a fault. */
  const even = ({ records, lines }: Records, kept: Records): void => {
    records.forEach((record, index) => {
      const line = lines[index];
      if (record === EMPTY_LINE && comments.delete(line)) return;
      if (isEmpty(record)) {
        empty.push({ line, record });
        return;
      }
      for (const { line: before, record: blank } of empty) {
        if (blank === EMPTY_LINE && width > 1) throw problem('empty-row', { width }, { place: { file, line: before } });
        kept.records.push(new Array<string>(width).fill(''));
        kept.lines.push(before);
      }
      empty = [];
      const own = evenFields(record, shape, fields);
      if (own === undefined) throw raggedRow(plan, line, record);
      const cells = shape.isPlain
        ? own
        : cellsOf(
            own,
            shape,
            form,
            () => ({ file, line }),
            (cell) => wanted.has(cell),
            header,
          );
      kept.records.push([...cells]);
      kept.lines.push(line);
    });
  };
  function* evenBatch(batch: Records): Generator<RowBatch> {
    if (shape.isPlain && empty.length === 0 && batch.records.every(isPlain)) {
      yield batch;
      return;
    }
    const kept: Records = { records: [], lines: [] };
    try {
      even(batch, kept);
    } catch (fault) {
      yield kept;
      throw fault;
    }
    yield kept;
  }

  const following = rest[Symbol.asyncIterator]();
  try {
    yield* evenBatch(first);
    for (let next = await following.next(); !next.done; next = await following.next()) yield* evenBatch(next.value);
  } finally {
    // Where a fault comes before it is read further, what is open stays so otherwise.
    await following.return?.();
  }
}

/** Whether nothing stands in a record; an empty field in quotes, alone in its line, is a value that is missing. */
const isEmpty = (record: readonly string[]): boolean =>
  record === EMPTY_LINE || (record.length > 1 && record[0].trim() === '' && record.every((cell) => cell.trim() === ''));

function raggedRow({ file, form, fields: width }: RowPlan, line: number, record: readonly string[]): UserError {
  const delimiter = form.isBlanks ? BLANKS : form.delimiter;
  const text = record.join(form.delimiter);
  const other = otherDelimiter([...form.lines.filter((each) => each !== text), text], delimiter);
  const hints = other ? [other] : record.length > width ? [hint('quote-delimiters', {})] : [];
  return problem('ragged-row', { fields: record.length, width }, { place: { file, line }, hints });
}
