import { UserError } from '../problem/problem.ts';
import type { Preview, RowBatch } from './table.ts';

/** So many rows are shown of a file before it is read: choices are made by them. */
export const ROWS_SHOWN = 128;

const LONGEST_PREVIEW = 65536;

// More cells than these, or a file of more bytes, take longer to look at than a choice is worth.
const MOST_CELLS = 65536;
export const MOST_BYTES = 2 ** 20;

/** Whether the first rows of a binary file are read before the others: so many rows of so many columns must be decoded for them. */
export const isQuickToShow = (rows: number, columns: number): boolean => rows * columns <= MOST_CELLS;

/** Whether text is enough to show the first rows, the last of them whole. */
export function showsRows(text: string): boolean {
  if (text.length >= LONGEST_PREVIEW) return showsTwoLines(text);
  let end = text.indexOf('\n', text.search(/\S|$/));
  for (let rows = 0; end >= 0 && rows < ROWS_SHOWN; rows++) end = text.indexOf('\n', end + 1);
  return end >= 0;
}

const showsTwoLines = (text: string): boolean => endOfTwoLines(text) >= 0;

/** Where a line that is not empty and the next one end; -1 where they do not. */
function endOfTwoLines(text: string): number {
  const end = text.indexOf('\n', text.search(/\S|$/));
  return end < 0 ? -1 : text.indexOf('\n', end + 1);
}

/** The beginning of a text that is enough, in whole lines: whatever more of it came at once says nothing. */
export function openingOf(text: string): string {
  if (text.length <= LONGEST_PREVIEW) return text;
  const end = text.indexOf('\n', Math.max(LONGEST_PREVIEW, endOfTwoLines(text)));
  return end < 0 ? text : text.slice(0, end + 1);
}

/** The first of some records as `read` gives their cells; undefined where one cannot be read: the pass over all says why. */
export function previewOfRecords<T>(
  records: readonly T[],
  isWhole: boolean,
  read: (record: T, index: number) => readonly unknown[],
): Preview | undefined {
  try {
    const rows = records.slice(0, ROWS_SHOWN).map((record, index) => read(record, index).map(withoutDepth));
    return { rows, isWhole: isWhole && records.length <= ROWS_SHOWN };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A cell of JSON; what is nested where the first record is not cannot be looked at: it may be as deep as can be. */
const withoutDepth = (cell: unknown): unknown => (typeof cell === 'object' ? null : cell);

/** The first rows of a pass that is made for them alone; undefined where it fails, as the pass over all will. */
export async function previewOf(batches: AsyncIterable<RowBatch>): Promise<Preview | undefined> {
  const rows: (readonly unknown[])[] = [];
  try {
    for await (const { records } of batches) {
      rows.push(...records.slice(0, ROWS_SHOWN + 1 - rows.length));
      if (rows.length > ROWS_SHOWN) return { rows: rows.slice(0, ROWS_SHOWN), isWhole: false };
    }
    return { rows, isWhole: true };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
