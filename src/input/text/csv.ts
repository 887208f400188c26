import type { Bytes } from '../bytes.ts';
import { ROWS_SHOWN } from '../preview.ts';
import type { Content, OpenOptions, RowBatch } from '../table.ts';
import { parseBlanks } from './blank-records.ts';
import { EMPTY_LINE, parseRecords, type Records } from './csv-records.ts';
import { evenRows, type RowPlan } from './even-rows.ts';
import { type Reading, readingsOf } from './readings.ts';
import { PLAIN_SHAPE } from './row-shape.ts';
import { withoutLines } from './skip-lines.ts';
import type { TextForm } from './text-form.ts';
import { withoutComments } from './without-comments.ts';

type Source = Pick<Bytes, 'file' | 'chunks'>;

/** Opens delimited text that is not blank. Throws UserError, with the line, for what is no table: a ragged row, a broken quote. */
export async function openCsv(bytes: Bytes, form: TextForm, options: OpenOptions): Promise<Content> {
  const { file } = bytes;
  const comments = new Set<number>();
  const chunks = (): AsyncIterable<Uint8Array> => withoutLines(bytes.chunks(), form.before);
  const taken = await takeFirst(recordsOf({ file, chunks }, form, form.before, comments), comments);
  const { records, lines, batches, isWhole } = taken;
  const begin = Math.max(
    0,
    records.findIndex((record) => record !== EMPTY_LINE),
  );
  const shown = until(records.slice(begin), (record) => record === EMPTY_LINE).slice(0, ROWS_SHOWN + 1);
  const isAll = isWhole && shown.length === records.length - begin;
  return readingsOf(shown, { file, form, line: lines[begin] ?? form.before + 1, isAll }, options, (reading) => {
    const skipped = reading.isHeaded ? begin + 1 : 0;
    const rest = { records: records.slice(skipped), lines: lines.slice(skipped) };
    return { rows: (used) => evenRows(planOf(file, form, reading, comments), rest, batches, used) };
  });
}

const planOf = (file: string, form: TextForm, { shape, fields, header }: Reading, comments: Set<number>): RowPlan => ({
  file,
  form,
  shape,
  fields,
  header,
  comments,
});

function until<T>(items: readonly T[], ends: (item: T) => boolean): readonly T[] {
  const end = items.findIndex(ends);
  return end < 0 ? items : items.slice(0, end);
}

/** The records of text without its comments, the first of them on line `before + 1`. */
function recordsOf(
  bytes: Source,
  form: TextForm,
  before: number,
  comments: Set<number>,
): AsyncGenerator<Records, undefined> {
  const { isComment } = form;
  const chunks = (): AsyncIterable<Uint8Array> =>
    isComment === undefined ? bytes.chunks() : withoutComments(bytes.chunks(), isComment, comments, before);
  const source = { file: bytes.file, chunks };
  return form.isBlanks ? parseBlanks(source, before) : parseRecords(source, form.delimiter, before, form.lines);
}

/** The first records, where there are so many as many as a preview shows after empty lines, and those that follow. */
async function takeFirst(
  source: AsyncGenerator<Records>,
  comments: Set<number>,
): Promise<Records & { readonly batches: AsyncIterable<Records>; readonly isWhole: boolean }> {
  const taken: Records = { records: [], lines: [] };
  let isWhole = false;
  const first = (): number => taken.records.findIndex((record) => record !== EMPTY_LINE);
  let batches: AsyncIterable<Records> = source;
  try {
    while (first() < 0 || taken.records.length - first() <= ROWS_SHOWN) {
      const next = await source.next();
      isWhole = next.done ?? false;
      if (next.done) break;
      next.value.records.forEach((record, index) => {
        const line = next.value.lines[index];
        if (record === EMPTY_LINE && comments.delete(line)) return;
        taken.records.push(record);
        taken.lines.push(line);
      });
    }
  } catch (fault) {
    if (first() < 0) throw fault;
    batches = failing(fault);
  }
  return { ...taken, batches, isWhole };
}

/** A fault that waits until what comes before it has been read. */
async function* failing(fault: unknown): AsyncGenerator<Records> {
  yield { records: [], lines: [] };
  throw fault;
}

/**
 * The rows of delimited text from some row on, which begins on line `before + 1`. Throws UserError, with the line, for a
 * ragged row or a broken quote.
 */
export function parseRows(bytes: Source, form: TextForm, fields: number, before: number): AsyncIterable<RowBatch> {
  const comments = new Set<number>();
  const plan: RowPlan = { file: bytes.file, form, shape: PLAIN_SHAPE, fields, header: undefined, comments };
  return evenRows(plan, { records: [], lines: [] }, recordsOf(bytes, form, before, comments), []);
}
