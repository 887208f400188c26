/** How wide a column may be. */
export interface Measured {
  readonly natural: number;
  readonly least: number;
  readonly isKey?: boolean | undefined;
  readonly mayBeLeftOut?: boolean;
}

/** Columns by their index, and their widths. */
export type Block = readonly { readonly column: number; readonly width: number }[];

/** Columns that fit a line, in one block or in several below each other, and those for which there is no room. */
export interface Fit {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly number[];
}

/** Fits columns into lines that have room for `roomOf(count)` columns of text: first they are made narrower, then left out where they may be, then continued below, beside the keys. */
export function fitColumns(columns: readonly Measured[], roomOf: (count: number) => number): Fit {
  const kept = columns.map((_, column) => column);
  const leftOut: number[] = [];
  const total = (some: readonly number[], widthOf: (column: Measured) => number): number =>
    some.reduce((sum, column) => sum + widthOf(columns[column]), 0);
  const fits = (some: readonly number[]): boolean => total(some, ({ least }) => least) <= roomOf(some.length);
  // What may be left out takes no room from the others.
  const isRoomy = (): boolean =>
    total(kept, ({ natural, least, mayBeLeftOut }) => (mayBeLeftOut ? least : natural)) <= roomOf(kept.length);
  while (!isRoomy()) {
    const last = kept.findLastIndex((column) => columns[column].mayBeLeftOut);
    if (last < 0) break;
    leftOut.unshift(...kept.splice(last, 1));
  }
  const blocks = fits(kept) ? [kept] : splitColumns(kept, columns, fits);
  return { blocks: blocks.map((some) => shareRoom(some, columns, roomOf(some.length))), leftOut };
}

/** Blocks of as many columns as fit, the keys in each. */
function splitColumns(
  kept: readonly number[],
  columns: readonly Measured[],
  fits: (some: readonly number[]) => boolean,
): number[][] {
  const keys = kept.filter((column) => columns[column].isKey);
  const blocks: number[][] = [];
  for (const column of kept) {
    if (columns[column].isKey) continue;
    const last = blocks.at(-1);
    if (last !== undefined && fits([...last, column])) last.push(column);
    else blocks.push([...keys, column]);
  }
  return blocks.length === 0 ? [[...keys]] : blocks;
}

/** Widths that add up to `room` at most where the least ones do: no column is narrower than its least, and the widest give way first. */
function shareRoom(some: readonly number[], columns: readonly Measured[], room: number): Block {
  const widthsAt = (most: number): number[] =>
    some.map((column) => Math.max(columns[column].least, Math.min(columns[column].natural, most)));
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  let most = Math.min(room, Math.max(0, ...some.map((column) => columns[column].natural)));
  while (most > 0 && total(widthsAt(most)) > room) most--;
  const widths = widthsAt(most);
  // What is left over goes to the first columns that could use it.
  for (const [index, column] of some.entries())
    widths[index] += Math.max(0, Math.min(room - total(widths), columns[column].natural - widths[index]));
  return some.map((column, index) => ({ column, width: widths[index] }));
}
