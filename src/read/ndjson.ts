import { UserError } from '../error.ts';
import type { Bytes } from './bytes.ts';
import { parseJson } from './json-text.ts';
import { layoutOf } from './record.ts';
import { noRows, type RowBatch, type Table } from './table.ts';

/** Opens one JSON value a line: a number, an array or an object. Throws UserError with the line of what cannot be read. */
export async function openNdjson(bytes: Bytes): Promise<Table> {
  const { file } = bytes;
  const batches = parseLines(bytes);
  const opening = await batches.next();
  if (opening.done) throw noRows(file, false);
  const layout = layoutOf(opening.value.values[0], `${file}:1`);
  const batchOf = ({ values, first }: Lines): RowBatch => ({
    records: values.map((value, index) => layout.columns(value, `${file}:${first + index}`)),
    lines: values.map((_, index) => first + index),
  });
  return {
    file,
    format: 'ndjson',
    header: layout.header,
    width: layout.width,
    isFlatRow: false,
    async *rows() {
      yield batchOf(opening.value);
      for await (const lines of batches) yield batchOf(lines);
    },
  };
}

interface Lines {
  readonly values: unknown[];
  /** The number of the first line. */
  readonly first: number;
}

/** The values of each chunk's whole lines. Empty lines may only stand at the end: a row that is not there would shift all pairs. */
async function* parseLines(bytes: Bytes): AsyncGenerator<Lines, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  let read = 0;
  let emptyLine = 0;

  const parse = (lines: readonly string[]): Lines => {
    const values: unknown[] = [];
    const first = read + 1;
    for (const line of lines) {
      read++;
      if (line.trim() === '') {
        emptyLine ||= read;
        continue;
      }
      if (emptyLine > 0) throw new UserError(`${bytes.file}:${emptyLine}: an empty line between records`);
      values.push(parseJson(line, bytes.file, read));
    }
    return { values, first };
  };

  for await (const chunk of bytes.chunks()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    const parsed = parse(lines);
    if (parsed.values.length > 0) yield parsed;
  }
  const parsed = parse([rest + decoder.decode()]);
  if (parsed.values.length > 0) yield parsed;
  return undefined;
}
