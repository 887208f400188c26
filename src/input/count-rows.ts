import type { Table } from './table.ts';

const [LF, CR, QUOTE] = [10, 13, 34];

/**
 * How many rows a table has, where that is told without reading them: by its format, by a preview of all of it, or by the line
 * breaks of a file. Undefined where rows may go over lines, or the bytes come only once.
 */
export async function countRows({ count, preview, text, header }: Table): Promise<number | undefined> {
  if (count !== undefined) return count;
  if (preview?.isWhole) return preview.rows.length;
  if (text?.region === undefined) return undefined;
  let lines = 0;
  let isEmpty = true;
  let wasEmpty = false;
  for await (const chunk of text.region.read(0)) {
    if (chunk.includes(QUOTE)) return undefined;
    for (const byte of chunk) {
      if (byte === LF) {
        if (isEmpty) wasEmpty = true;
        else lines++;
        isEmpty = true;
      } else if (byte !== CR) {
        // An empty line among others is a missing value, or an error.
        if (wasEmpty && lines > 0) return undefined;
        isEmpty = false;
      }
    }
  }
  return lines + (isEmpty ? 0 : 1) - (header === undefined ? 0 : 1);
}
