import { type Hint, hint, problem, UserError } from '../../problem/problem.ts';
import type { Bytes } from '../bytes.ts';
import { openingOf, previewOfRecords, showsRows } from '../preview.ts';
import type { Content, OpenOptions, RowBatch, RowText } from '../table.ts';
import { layoutOf } from './json-layout.ts';
import { isWholeValue } from './json-start.ts';
import { findTemplate, formOf } from './json-template.ts';
import { parseJson } from './json-text.ts';

/**
 * Opens one JSON value a line: a number, an array or an object. A kernel reads the records that are written as the first one
 * is. Throws UserError with the line of what cannot be read.
 */
export async function openNdjson(bytes: Bytes, { keepsNumberText, ...options }: OpenOptions): Promise<Content> {
  const { file } = bytes;
  const opening = openingOf(await bytes.peek(showsRows));
  const first = firstLine(opening, file);
  const layout = options.layout ?? layoutOf(parseLine(first, file, 1), { file, line: 1 });
  const template = findTemplate(first.replace(/\r$/, ''), layout.paths);
  const columns = (value: unknown, line: number): unknown[] => layout.columns(value, () => ({ file, line }));
  const read = (text: string, line: number): unknown => parseLine(text, file, line, keepsNumberText);
  const text: RowText | undefined = template && {
    line: 1,
    form: (places) => formOf(template, places),
    cell({ text: scalar }) {
      if (scalar.startsWith('"')) return scalar.slice(1, -1);
      return NUMBER.test(scalar) ? read(scalar, 1) : WORDS.get(scalar);
    },
    row(line, number) {
      if (isEmpty(line)) return undefined;
      return columns(read(number === 1 ? withoutMark(line) : line, number), number);
    },
    isQuicklyParsed: true,
    chunks: () => bytes.chunks(),
    region: bytes.region,
    start: async () => 0,
    parse: (chunks, line) => parseRows(chunks, line, file, read, columns),
  };
  // What stands behind the last end of a line may be cut.
  const lines = opening.split('\n').slice(0, -1);
  const preview = previewOfRecords(
    lines.length === 0 ? [first] : lines.filter((line) => !isEmpty(line)),
    false,
    (line, index) => columns(read(index === 0 ? withoutMark(line) : line, index + 1), index + 1),
  );
  return {
    ...(preview && { preview }),
    header: layout.header,
    width: layout.width,
    layout,
    ...(text && { text }),
    rows: () => parseRows(bytes.chunks(), 1, file, read, columns),
  };
}

/** Parses a record. Throws UserError, which says what may have been meant by a line that is none. */
function parseLine(text: string, file: string, line: number, keepsNumberText?: boolean): unknown {
  try {
    return parseJson(text, file, line, keepsNumberText);
  } catch (error) {
    const meant = hintOf(text.trim(), line);
    if (!(error instanceof UserError) || meant === undefined) throw error;
    throw new UserError({ ...error.problem, hints: [meant] });
  }
}

function hintOf(text: string, line: number): Hint | undefined {
  if (line === 1 && /^[[{]+$/.test(text)) return hint('one-value-over-lines', {}, { 'input-format': 'json' });
  if (text.endsWith(',') && isWholeValue(text.slice(0, -1))) return hint('comma-between-records', {});
  return /^[[{]/.test(text) && !/[\]}]$/.test(text) ? hint('record-on-one-line', {}) : undefined;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

const isEmpty = (line: string): boolean => line.trim() === '';

/** A first line without the mark that a file may begin with. */
const withoutMark = (line: string): string => line.replace(/^\ufeff/, '');

/** The first line of a file that begins so. Throws UserError where it is empty. */
function firstLine(text: string, file: string): string {
  const [first] = text.split('\n', 1);
  if (isEmpty(first)) throw emptyLine(file, 1);
  return first;
}

const emptyLine = (file: string, line: number): UserError =>
  problem('empty-line-between-records', {}, { place: { file, line } });

/**
 * The rows of each chunk's whole lines, the first of them number `line`. Empty lines may only stand at the end: a row that is
 * not there would shift all pairs.
 */
async function* parseRows(
  chunks: AsyncIterable<Uint8Array>,
  line: number,
  file: string,
  read: (text: string, line: number) => unknown,
  columns: (value: unknown, line: number) => unknown[],
): AsyncGenerator<RowBatch> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: line > 1 });
  let rest = '';
  let next = line;
  let empty = 0;

  function* parse(texts: readonly string[]): Generator<RowBatch> {
    const first = next;
    const values: unknown[] = [];
    const records: unknown[][] = [];
    let fault: unknown;
    try {
      for (const text of texts) {
        const number = next++;
        if (isEmpty(text)) empty ||= number;
        else if (empty > 0) throw emptyLine(file, empty);
        else values.push(read(text, number));
      }
    } catch (error) {
      fault = error;
    }
    // What is wrong with a row before that goes first, wherever the chunks are cut.
    try {
      for (const value of values) records.push(columns(value, first + records.length));
    } catch (error) {
      fault = error;
    }
    if (records.length > 0) yield { records, lines: records.map((_, index) => first + index) };
    if (fault !== undefined) throw fault;
  }

  for await (const chunk of chunks) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = texts.pop() ?? '';
    yield* parse(texts);
  }
  yield* parse([rest + decoder.decode()]);
}
