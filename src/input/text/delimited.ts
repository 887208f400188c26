import { delimitedForm } from '../../kernels/form.ts';
import type { Bytes } from '../bytes.ts';
import { openingOf, ROWS_SHOWN, showsRows } from '../preview.ts';
import type { Content, OpenOptions, RowText } from '../table.ts';
import { findForm } from './find-form.ts';
import { type Reading, readingsOf } from './readings.ts';
import { shapeOf } from './row-shape.ts';
import { createSkip, withoutLines } from './skip-lines.ts';
import { isSound, splitLine, type TextForm } from './text-form.ts';

/**
 * Opens delimited text. A kernel reads its rows where each is a line of as many fields, and numbers are written as such; all else, and what
 * begins with a quote that goes on in the next line, is left to csv-parse as a whole. Throws UserError as that does.
 */
export async function openDelimited(bytes: Bytes, usual: string, options: OpenOptions): Promise<Content> {
  let isAll = true;
  const start = openingOf(
    await bytes.peek((text) => {
      isAll = !showsRows(text);
      return !isAll;
    }),
  );
  const form = findForm(start, isAll, usual, options);
  const opening = findOpening(start, isAll, form);
  const openCsv = async (own: OpenOptions): Promise<Content> => (await import('./csv.ts')).openCsv(bytes, form, own);
  if (opening === undefined || !isKernels(form)) return openCsv(options);
  const { file } = bytes;
  const { line, texts } = opening;
  const broken = texts.findIndex((text) => !isSound(text, form));
  const records = texts.slice(0, broken < 0 ? undefined : broken).map((text) => splitLine(text, form));
  if (broken === 0 || !shapeOf(records, form).isPlain) return openCsv(options);
  const isWhole = opening.isWhole && broken < 0;
  return readingsOf(records, { file, form, line, isAll: isWhole }, options, (reading) => ({
    text: rowText(bytes, form, reading, reading.isHeaded ? line : form.before),
    async *rows(used) {
      yield* (await openCsv({ ...options, header: reading.isHeaded })).rows(used);
    },
  }));
}

/** Whether a kernel reads text of a form: its delimiter is no part of a number or of a line's end, and a comment cannot be taken for a row. */
function isKernels({ delimiter, isBlanks, decimal, missing, hidesComments }: TextForm): boolean {
  const isApart = !/^[0-9+\-.eE"\r\n]/.test(delimiter);
  return isApart && !isBlanks && decimal === '.' && missing === undefined && !hidesComments;
}

/** The rows below the first `skipped` lines, as a kernel reads them. */
function rowText(bytes: Bytes, form: TextForm, { fields }: Reading, skipped: number): RowText {
  const { file } = bytes;
  const { delimiter } = form;
  return {
    line: skipped + 1,
    form: (places) => delimitedForm(delimiter, places),
    cell({ index, text: cell }) {
      // A carriage return by itself ends a record, too.
      if (/["\r]/.test(cell) || cell.trim() === '') return undefined;
      return index === 0 && MARK.test(cell) ? undefined : cell;
    },
    row(text) {
      // A row in quotes may go on in the next line; one in which nothing stands may be one of those at the end; a comment is none.
      const cells = text.replace(/\r$/, '').split(delimiter);
      const isPlain = cells.length === fields && fields > 1 && !/["\r]/.test(text) && !MARK.test(text);
      return isPlain && cells.some((cell) => cell.trim() !== '') ? cells : undefined;
    },
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
      yield* (await import('./csv.ts')).parseRows({ file, chunks: () => chunks }, form, fields, from - 1);
    },
  };
}

/** What a comment begins with, where it is told by itself. */
const MARK = /^\s*[#%]/;

/** The first line of rows that is not empty, its number, and it with the lines below it. */
interface Opening {
  readonly texts: readonly string[];
  readonly line: number;
  /** Whether the file ends with them. */
  readonly isWhole: boolean;
}

/** The first lines of rows, up to one that is empty, a comment or ends within quotes; undefined where the first does, or in another way. */
function findOpening(text: string, isAll: boolean, { before, isComment }: TextForm): Opening | undefined {
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const index = lines.findIndex((line, at) => at >= before && line !== '');
  const isWhole = (line: string): boolean => !line.includes('\r') && line.split('"').length % 2 === 1;
  if (index < 0 || !isWhole(lines[index])) return undefined;
  const after = lines.slice(index + 1);
  // What follows the last line break is no line yet, or empty.
  const ended = isAll && after.at(-1) !== '' ? after : after.slice(0, -1);
  const broken = ended.findIndex((line) => line === '' || !isWhole(line) || (MARK.test(line) && isComment?.(line)));
  const shown = ended.slice(0, Math.min(broken < 0 ? ended.length : broken, ROWS_SHOWN));
  return { texts: [lines[index], ...shown], line: index + 1, isWhole: isAll && shown.length === ended.length };
}
