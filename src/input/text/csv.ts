import type { Bytes } from '../bytes.ts';
import type { Content, OpenOptions, Preview, RowBatch } from '../table.ts';
import { EMPTY_LINE, parseRecords, type Records } from './csv-records.ts';
import { evenRows } from './even-rows.ts';
import { type FirstRow, ROWS_SHOWN, readHeader } from './header.ts';

/** Opens delimited text that is not blank. Throws UserError, with the line, for what is no table: a ragged row, a broken quote. */
export async function openCsv(bytes: Bytes, delimiter: string, options: OpenOptions): Promise<Content> {
  const { file } = bytes;
  const { records, lines, batches, isWhole } = await takeFirst(parseRecords(bytes, delimiter));
  const begin = records.findIndex((record) => record !== EMPTY_LINE);
  const [first, ...next] = records.slice(begin);
  const end = next.indexOf(EMPTY_LINE);
  const shown = next.slice(0, end < 0 ? ROWS_SHOWN : Math.min(end, ROWS_SHOWN));
  const below: Preview = { rows: shown, isWhole: isWhole && shown.length === next.length };
  const contentOf = (hasHeader: boolean): Content => {
    const row: FirstRow = { cells: first, second: next.at(0), delimiter, file, line: lines[begin] };
    const { header, width } = hasHeader ? readHeader(row) : { header: undefined, width: first.length };
    const skipped = hasHeader ? begin + 1 : 0;
    const rest = { records: records.slice(skipped), lines: lines.slice(skipped) };
    return {
      header,
      width,
      preview: hasHeader ? below : { ...below, rows: [first, ...below.rows] },
      rows: () => evenRows(file, width, rest, batches),
    };
  };
  if (options.header !== undefined) return contentOf(options.header);
  return { ...contentOf(false), heading: { cells: first, delimiter, below, read: contentOf } };
}

/** The first records, where there are so many as many as a preview shows after empty lines, and those that follow. */
async function takeFirst(
  source: AsyncGenerator<Records>,
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
      taken.records.push(...next.value.records);
      taken.lines.push(...next.value.lines);
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
export function parseRows(
  bytes: Pick<Bytes, 'file' | 'chunks'>,
  delimiter: string,
  width: number,
  before: number,
): AsyncIterable<RowBatch> {
  return evenRows(bytes.file, width, { records: [], lines: [] }, parseRecords(bytes, delimiter, before));
}

/** The fields of one line, which may be in quotes. Throws UserError for a broken quote. */
export async function parseLine(file: string, line: string, delimiter: string): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(line);
  const chunks = async function* () {
    yield bytes;
  };
  const { value } = await parseRecords({ file, chunks }, delimiter).next();
  return value?.records[0] ?? [];
}
