import { delimitedForm } from '../../kernels/form.ts';
import type { Bytes } from '../bytes.ts';
import type { Content, OpenOptions, Preview, RowText } from '../table.ts';
import { type FirstRow, ROWS_SHOWN, readHeader } from './header.ts';

/**
 * Opens delimited text, whose rows a kernel reads. What begins with lines of another kind, or with a quote that goes on in the
 * next line, is left to csv-parse as a whole. Throws UserError as that does.
 */
export async function openDelimited(bytes: Bytes, usual: string, options: OpenOptions): Promise<Content> {
  const delimiter = options.delimiter ?? usual;
  let isAll = true;
  const start = await bytes.peek((text) => {
    isAll = !showsRows(text);
    return !isAll;
  });
  const opening = findOpening(start, isAll);
  const openCsv = async (own: OpenOptions): Promise<Content> =>
    (await import('./csv.ts')).openCsv(bytes, delimiter, own);
  // A delimiter that may be a part of a number, or of a line's end.
  if (opening === undefined || /^[0-9+\-.eE"\r\n]/.test(delimiter)) return openCsv(options);
  const { file } = bytes;
  const { line, texts, isWhole } = opening;
  const fieldsOf = async (text: string): Promise<readonly string[]> =>
    text.includes('"') ? (await import('./csv.ts')).parseLine(file, text, delimiter) : text.split(delimiter);
  const cells = await fieldsOf(texts[0]);
  // What is wrong with the next lines is said when they are read.
  const below: Preview = { rows: await takeGood(texts.slice(1), fieldsOf), isWhole };
  const contentOf = (hasHeader: boolean): Content => {
    const first: FirstRow = { cells, second: below.rows[0] as readonly string[] | undefined, delimiter, file, line };
    const { header, width } = hasHeader ? readHeader(first) : { header: undefined, width: cells.length };
    // Empty lines before a header are nothing; before a first row they are for csv-parse to judge.
    const skipped = hasHeader ? line : 0;
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
      async *parse(chunks, from) {
        yield* (await import('./csv.ts')).parseRows({ file, chunks: () => chunks }, delimiter, width, from - 1);
      },
    };
    return {
      header,
      width,
      preview: hasHeader ? below : { ...below, rows: [cells, ...below.rows] },
      text,
      async *rows(used) {
        yield* (await openCsv({ ...options, header: hasHeader })).rows(used);
      },
    };
  };
  if (options.header !== undefined) return contentOf(options.header);
  return { ...contentOf(false), heading: { cells, delimiter, below, read: contentOf } };
}

/** The fields of lines up to the first that has none. */
async function takeGood(
  lines: readonly string[],
  fieldsOf: (line: string) => Promise<readonly string[]>,
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  try {
    for (const line of lines) rows.push(await fieldsOf(line));
  } catch {
    // A row in quotes that goes on in the next line, or is broken.
  }
  return rows;
}

const LONGEST_PREVIEW = 65536;

/** Whether text is enough to show the first rows, the last of them whole. */
function showsRows(text: string): boolean {
  if (text.length >= LONGEST_PREVIEW) return showsTwoLines(text);
  let end = text.indexOf('\n', text.search(/\S|$/));
  for (let rows = 0; end >= 0 && rows < ROWS_SHOWN; rows++) end = text.indexOf('\n', end + 1);
  return end >= 0;
}

/** Whether text has a line that is not empty and, whole, the next one. */
function showsTwoLines(text: string): boolean {
  const end = text.indexOf('\n', text.search(/\S|$/));
  return end >= 0 && text.includes('\n', end + 1);
}

/** The first line that is not empty, its number, and the lines below it. */
interface Opening {
  readonly texts: readonly string[];
  readonly line: number;
  /** Whether the file ends with them. */
  readonly isWhole: boolean;
}

/** The first lines of a text, up to one that is empty or ends within quotes; undefined where the first does, or in another way. */
function findOpening(text: string, isAll: boolean): Opening | undefined {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const index = lines.findIndex((line) => line !== '');
  const isWhole = (line: string): boolean => !line.includes('\r') && line.split('"').length % 2 === 1;
  if (index < 0 || !isWhole(lines[index])) return undefined;
  const after = lines.slice(index + 1);
  // What follows the last line break is no line yet, or empty.
  const ended = isAll && after.at(-1) !== '' ? after : after.slice(0, -1);
  const broken = ended.findIndex((line) => line === '' || !isWhole(line));
  const shown = ended.slice(0, Math.min(broken < 0 ? ended.length : broken, ROWS_SHOWN));
  return { texts: [lines[index], ...shown], line: index + 1, isWhole: isAll && shown.length === ended.length };
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
