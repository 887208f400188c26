import type { Bytes } from '../bytes.ts';
import type { Content, OpenOptions, RowBatch } from '../table.ts';
import { EMPTY_LINE, parseRecords, type Records } from './csv-records.ts';
import { evenRows } from './even-rows.ts';
import { readHeading } from './header.ts';

/** Opens delimited text that is not blank. Throws UserError, with the line, for what is no table: a ragged row, a broken quote. */
export async function openCsv(bytes: Bytes, delimiter: string, options: OpenOptions): Promise<Content> {
  const { file } = bytes;
  const { records, lines, batches } = await takeTwo(parseRecords(bytes, delimiter));
  const begin = records.findIndex((record) => record !== EMPTY_LINE);
  const [first, next] = records.slice(begin);
  const second = next === EMPTY_LINE ? undefined : next;
  const { header, width, notes } = readHeading({ first, second, delimiter, file, line: lines[begin] }, options);
  const skipped = header === undefined ? 0 : begin + 1;
  const rest = { records: records.slice(skipped), lines: lines.slice(skipped) };
  return { header, width, notes, rows: () => evenRows(file, width, rest, batches) };
}

/** The first records, two of them at least where there are so many after empty lines, and those that follow. */
async function takeTwo(
  source: AsyncGenerator<Records>,
): Promise<Records & { readonly batches: AsyncIterable<Records> }> {
  const taken: Records = { records: [], lines: [] };
  const first = (): number => taken.records.findIndex((record) => record !== EMPTY_LINE);
  let batches: AsyncIterable<Records> = source;
  try {
    while (first() < 0 || first() === taken.records.length - 1) {
      const next = await source.next();
      if (next.done) break;
      taken.records.push(...next.value.records);
      taken.lines.push(...next.value.lines);
    }
  } catch (fault) {
    if (first() < 0) throw fault;
    batches = failing(fault);
  }
  return { ...taken, batches };
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
