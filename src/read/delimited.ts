import { delimitedForm } from '../kernels/form.ts';
import { type Bytes, findLineEnd } from './bytes.ts';
import { readHeader } from './header.ts';
import { noRows, type OpenOptions, type RowText, type Table } from './table.ts';

/**
 * Opens delimited text, whose rows a kernel reads. What begins with lines of another kind, or with a quote that goes on in the
 * next line, is left to csv-parse as a whole. Throws UserError as that does.
 */
export async function openDelimited(bytes: Bytes, format: 'csv' | 'tsv', options: OpenOptions): Promise<Table> {
  const delimiter = options.delimiter ?? (format === 'tsv' ? '\t' : ',');
  const start = await bytes.peek((text) => findLineEnd(text) >= 0);
  if (start.trim() === '') throw noRows(bytes.file, false);
  const opening = findFirstRow(start);
  const openCsv = async (own: OpenOptions): Promise<Table> => (await import('./csv.ts')).openCsv(bytes, format, own);
  // A delimiter that may be a part of a number, or of a line's end.
  if (opening === undefined || /^[0-9+\-.eE"\r\n]/.test(delimiter)) return openCsv(options);
  const { file } = bytes;
  const first = opening.text.includes('"')
    ? await (await import('./csv.ts')).parseLine(file, opening.text, delimiter)
    : opening.text.split(delimiter);
  const header = readHeader(first, options, `${file}:${opening.line}`);
  // Empty lines before a header are nothing; before a first row they are for csv-parse to judge.
  const skipped = header === undefined ? 0 : opening.line;
  const text: RowText = {
    line: skipped + 1,
    form: (places) => delimitedForm(delimiter, places),
    cell({ text: cell }) {
      // A carriage return by itself ends a record, too.
      return /["\r]/.test(cell) || (first.length === 1 && cell.trim() === '') ? undefined : cell;
    },
    // A row in quotes may go on in the next line.
    row: () => undefined,
    isQuicklyParsed: false,
    chunks: () => withoutLines(bytes.chunks(), skipped),
    region: bytes.region,
    async start(region) {
      const skip = createSkip(skipped);
      let at = 0;
      for await (const chunk of region.read(0)) {
        const start = skip(chunk);
        at += start;
        if (start < chunk.length) break;
      }
      return at;
    },
    async *parse(chunks, line) {
      yield* (await import('./csv.ts')).parseRows({ file, chunks: () => chunks }, delimiter, first.length, line - 1);
    },
  };
  return {
    file,
    format,
    header,
    width: first.length,
    isFlatRow: false,
    text,
    async *rows(used) {
      yield* (await openCsv({ ...options, header: header !== undefined })).rows(used);
    },
  };
}

/** The first line that is not empty, and its number; undefined where there is none, or it ends within quotes, or in another way. */
function findFirstRow(text: string): { readonly text: string; readonly line: number } | undefined {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line !== '' && line !== '\r');
  const first = lines[index]?.replace(/\r$/, '');
  const quotes = first?.split('"').length ?? 0;
  if (first === undefined || first.includes('\r') || quotes % 2 === 0) return undefined;
  return { text: first, line: index + 1 };
}

const LF = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Bytes from after so many lines on, without the mark that text may begin with. */
async function* withoutLines(chunks: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  const skip = createSkip(count);
  for await (const chunk of chunks) {
    const start = skip(chunk);
    if (start < chunk.length) yield chunk.subarray(start);
  }
}

/** Tells of chunk after chunk how many bytes of it are of the mark or of the first `count` lines. */
function createSkip(count: number): (chunk: Uint8Array) => number {
  let left = count;
  let isFirst = true;
  return (chunk) => {
    let start = isFirst && BYTE_ORDER_MARK.every((byte, index) => chunk[index] === byte) ? BYTE_ORDER_MARK.length : 0;
    isFirst = false;
    for (; left > 0; left--) {
      const end = chunk.indexOf(LF, start);
      if (end < 0) return chunk.length;
      start = end + 1;
    }
    return start;
  };
}
