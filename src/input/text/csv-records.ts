import { type CsvError, parse } from 'csv-parse';
import { type Hint, problem, type UserError } from '../../problem/problem.ts';
import type { Place } from '../../words/message.ts';
import type { Bytes } from '../bytes.ts';
import { otherDelimiter } from './other-delimiter.ts';

/** Records of delimited text, and the line that each starts on. */
export interface Records {
  readonly records: string[][];
  readonly lines: number[];
}

/** What stands for an empty line among the records; a line with an empty quoted field is a record of its own. */
export const EMPTY_LINE: string[] = [];

// A longer record is an unclosed quote that swallows the file.
const LONGEST_RECORD = 16 * 2 ** 20;

// Small pieces keep what csv-parse makes of them in the young generation: 64 KiB cost a quarter more memory, and no time.
const PIECE = 16 * 1024;

/** csv-parse, fed a piece at a time: its records so far and the line each starts on, counted on from `before`; `shown` are its first lines. */
export async function* parseRecords(
  bytes: Pick<Bytes, 'file' | 'chunks'>,
  delimiter: string,
  before = 0,
  shown: readonly string[] = [],
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
      throw explain(fault, { file: bytes.file, line: lastLine + 1 }, otherDelimiter(shown, delimiter));
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

/** What csv-parse objects to, as a problem. */
function explain({ code, message }: CsvError, place: Place, other: Hint | undefined): UserError {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return problem('quote-not-closed', {}, { place });
  if (code === 'INVALID_OPENING_QUOTE') return problem('quote-inside', {}, { place });
  if (code === 'CSV_MAX_RECORD_SIZE') return problem('record-too-long', { most: LONGEST_RECORD / 2 ** 20 }, { place });
  if (code !== 'CSV_INVALID_CLOSING_QUOTE') return problem('csv-fault', { text: message }, { place });
  return problem('quote-followed', {}, { place, hints: other === undefined ? [] : [other] });
}
