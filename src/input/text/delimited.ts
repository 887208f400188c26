import { delimitedForm } from '../../kernels/form.ts';
import type { Bytes } from '../bytes.ts';
import type { Content, OpenOptions, RowText } from '../table.ts';
import { readHeading } from './header.ts';

/**
 * Opens delimited text, whose rows a kernel reads. What begins with lines of another kind, or with a quote that goes on in the
 * next line, is left to csv-parse as a whole. Throws UserError as that does.
 */
export async function openDelimited(bytes: Bytes, usual: string, options: OpenOptions): Promise<Content> {
  const delimiter = options.delimiter ?? usual;
  const opening = findFirstRows(await bytes.peek(showsTwoLines));
  const openCsv = async (own: OpenOptions): Promise<Content> =>
    (await import('./csv.ts')).openCsv(bytes, delimiter, own);
  // A delimiter that may be a part of a number, or of a line's end.
  if (opening === undefined || /^[0-9+\-.eE"\r\n]/.test(delimiter)) return openCsv(options);
  const { file } = bytes;
  const { line, texts } = opening;
  const fieldsOf = async (text: string): Promise<readonly string[]> =>
    text.includes('"') ? (await import('./csv.ts')).parseLine(file, text, delimiter) : text.split(delimiter);
  const first = await fieldsOf(texts[0]);
  // What is wrong with the second line is said when it is read.
  const second = texts.length > 1 ? await fieldsOf(texts[1]).catch(() => undefined) : undefined;
  const { header, width, notes } = readHeading({ first, second, delimiter, file, line }, options);
  // Empty lines before a header are nothing; before a first row they are for csv-parse to judge.
  const skipped = header === undefined ? 0 : line;
  const text: RowText = {
    line: skipped + 1,
    form: (places) => delimitedForm(delimiter, places),
    cell({ text: cell }) {
      // A carriage return by itself ends a record, too.
      return /["\r]/.test(cell) || (width === 1 && cell.trim() === '') ? undefined : cell;
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
      yield* (await import('./csv.ts')).parseRows({ file, chunks: () => chunks }, delimiter, width, line - 1);
    },
  };
  return {
    header,
    width,
    notes,
    text,
    async *rows(used) {
      yield* (await openCsv({ ...options, header: header !== undefined })).rows(used);
    },
  };
}

/** Whether text has a line that is not empty and, whole, the next one. */
function showsTwoLines(text: string): boolean {
  const end = text.indexOf('\n', text.search(/\S|$/));
  return end >= 0 && text.includes('\n', end + 1);
}

/**
 * The first line that is not empty, its number, and the next line, where that is not empty and whole; undefined where there is
 * none, or it ends within quotes, or in another way.
 */
function findFirstRows(text: string): { readonly texts: readonly string[]; readonly line: number } | undefined {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const index = lines.findIndex((line) => line !== '');
  const isWhole = (line: string): boolean => !line.includes('\r') && line.split('"').length % 2 === 1;
  if (index < 0 || !isWhole(lines[index])) return undefined;
  const texts = lines.slice(index, index + 2).filter((line, which) => which === 0 || (line !== '' && isWhole(line)));
  return { texts, line: index + 1 };
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
