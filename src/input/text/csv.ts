import { type CsvError, parse } from 'csv-parse';
import { UserError } from '../../problem/problem.ts';
import { plural } from '../../words/text.ts';
import type { Bytes } from '../bytes.ts';
import { noRows, type OpenOptions, type RowBatch, type Table } from '../table.ts';
import { readHeading } from './header.ts';

// A longer record is an unclosed quote that swallows the file.
const LONGEST_RECORD = 16 * 2 ** 20;

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'a closing quote is followed by more text',
  INVALID_OPENING_QUOTE: 'a quote stands inside an unquoted field',
  CSV_MAX_RECORD_SIZE: 'a record is longer than 16 MiB: is a quote left open?',
};

/** Opens delimited text. Throws UserError, with the line, for what is no table: a ragged row, a broken quote, no rows. */
export async function openCsv(bytes: Bytes, format: 'csv' | 'tsv', options: OpenOptions): Promise<Table> {
  const { file } = bytes;
  const delimiter = options.delimiter ?? (format === 'tsv' ? '\t' : ',');
  const { records, lines, batches } = await takeTwo(parseRecords(bytes, delimiter));
  const begin = records.findIndex((record) => record !== EMPTY_LINE);
  if (begin < 0) throw noRows(file, false);
  const [first, next] = records.slice(begin);
  const second = next === EMPTY_LINE ? undefined : next;
  const { header, width, notes } = readHeading({ first, second, delimiter, file, line: lines[begin] }, options);

  return {
    file,
    format,
    header,
    width,
    notes,
    isFlatRow: false,
    async *rows() {
      const skipped = header === undefined ? 0 : begin + 1;
      const rest = { records: records.slice(skipped), lines: lines.slice(skipped) };
      let found = false;
      for await (const batch of evenRows(file, width, rest, batches)) {
        found ||= batch.records.length > 0;
        yield batch;
      }
      if (!found) throw noRows(file, header !== undefined);
    },
  };
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

interface Records {
  readonly records: string[][];
  readonly lines: number[];
}

/**
 * The records without their empty lines: in a one-column file an empty line is a missing value, except one at the end; in
 * a wider one it is an error, except at the end.
 */
async function* evenRows(
  file: string,
  width: number,
  first: Records,
  rest: AsyncIterable<Records>,
): AsyncGenerator<RowBatch> {
  let emptyLines: number[] = [];
  /** Adds the even rows to `kept`, up to a fault. */
  const even = ({ records, lines }: Records, kept: Records): void => {
    records.forEach((record, index) => {
      if (record === EMPTY_LINE) {
        emptyLines.push(lines[index]);
        return;
      }
      if (emptyLines.length > 0 && width > 1) throw raggedRow(file, emptyLines[0], 'is empty', width);
      for (const line of emptyLines) {
        kept.records.push(['']);
        kept.lines.push(line);
      }
      emptyLines = [];
      if (record.length !== width)
        throw raggedRow(file, lines[index], `has ${plural(record.length, 'field')}`, width, record.length > width);
      kept.records.push(record);
      kept.lines.push(lines[index]);
    });
  };
  function* evenBatch(batch: Records): Generator<RowBatch> {
    if (emptyLines.length === 0 && batch.records.every((record) => record.length === width)) {
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

  yield* evenBatch(first);
  for await (const batch of rest) yield* evenBatch(batch);
  const missing = width === 1 ? emptyLines.slice(0, -1) : [];
  if (missing.length > 0) yield { records: missing.map(() => ['']), lines: missing };
}

function raggedRow(file: string, line: number, what: string, width: number, isLong = false): UserError {
  return new UserError(
    `${file}:${line}: this row ${what}, the first has ${plural(width, 'field')}`,
    isLong ? 'a field that contains what separates fields stands in quotes' : undefined,
  );
}

/** What stands for an empty line among the records; a line with an empty quoted field is a record of its own. */
const EMPTY_LINE: string[] = [];

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

// Small pieces keep what csv-parse makes of them in the young generation: 64 KiB cost a quarter more memory, and no time.
const PIECE = 16 * 1024;

/** csv-parse, fed a piece at a time: its records so far and the line each starts on, counted on from `before`. */
async function* parseRecords(
  bytes: Pick<Bytes, 'file' | 'chunks'>,
  delimiter: string,
  before = 0,
): AsyncGenerator<Records, undefined> {
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: LONGEST_RECORD,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  let batch: Records = { records: [], lines: [] };
  let lastLine = before;
  let emptyLines = 0;
  let fault: CsvError | undefined;
  const addEmptyLines = (until: number): void => {
    for (; emptyLines < until; emptyLines++) {
      lastLine++;
      batch.records.push(EMPTY_LINE);
      batch.lines.push(lastLine);
    }
  };
  parser.on('data', (record: string[]) => {
    addEmptyLines(parser.info.empty_lines);
    batch.records.push(record);
    batch.lines.push(lastLine + 1);
    lastLine = before + parser.info.lines;
  });
  parser.on('error', (error: CsvError) => {
    fault = error;
  });

  /** The records before a fault, and then the fault. */
  const take = (): Records => {
    if (fault !== undefined && batch.records.length === 0) {
      addEmptyLines(parser.info.empty_lines);
      const words = FAULTS[fault.code] ?? fault.message;
      const isBlank = fault.code === 'CSV_INVALID_CLOSING_QUOTE' && delimiter !== ' ';
      throw new UserError(
        `${bytes.file}:${lastLine + 1}: ${words}`,
        isBlank ? 'fields separated by blanks? add --delimiter " "' : undefined,
      );
    }
    const taken = batch;
    batch = { records: [], lines: [] };
    return taken;
  };

  for await (const chunk of bytes.chunks()) {
    for (let first = 0; first < chunk.length; first += PIECE) {
      await new Promise<void>((resolve) => parser.write(chunk.subarray(first, first + PIECE), () => resolve()));
      const taken = take();
      if (taken.records.length > 0) yield taken;
      if (fault !== undefined) take();
    }
  }
  await new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', () => resolve());
    parser.end();
  });
  // After a last line break csv-parse counts one empty line more, which is none.
  if (fault === undefined) addEmptyLines(parser.info.empty_lines - 1);
  const taken = take();
  if (taken.records.length > 0) yield taken;
  if (fault !== undefined) take();
  return undefined;
}
