/** Rows in a block: enough that what is done once a block does not count, few enough that they stay in a processor's cache. */
export const BLOCK_ROWS = 32768;

// Of long rows fewer.
const BLOCK_NUMBERS = 2 ** 17;

/** The rows in a block of a file, of which `width` columns are read. */
export function blockRows(width: number): number {
  return Math.max(1, Math.min(BLOCK_ROWS, Math.floor(BLOCK_NUMBERS / width)));
}
