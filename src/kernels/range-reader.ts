import { blockRows } from './block-rows.ts';
import { numbersInRow, type RowForm } from './form.ts';
import { createScanner } from './scanner.ts';

/** Whole lines of a file, by their bytes. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Reads bytes of a file from `position` on into `target`, and gives how many; 0 at its end. */
export type ReadAt = (target: Uint8Array, position: number) => number;

// As for a file that is read in one thread.
const READ_CHUNK = 256 * 1024;

const LF = 10;

/** The first byte after a line's end from `at` on, or after the file's; as many bytes at a time as `memory` takes. */
export function findLineEnd(readAt: ReadAt, at: number, memory: Uint8Array): number {
  for (let position = at; ; position += memory.length) {
    const count = readAt(memory, position);
    const found = memory.subarray(0, count).indexOf(LF);
    if (found >= 0) return position + found + 1;
    if (count < memory.length) return position + count;
  }
}

/**
 * Reads rows of one form, range after range, into blocks of `blockRows` rows that stand one after the other in `target`, of
 * each block its matrices. Gives the number of rows; undefined where a kernel does not decide about one.
 */
export function createRangeReader(
  form: RowForm,
  readAt: ReadAt,
): (range: Range, target: Float64Array) => number | undefined {
  const scanner = createScanner(form, blockRows(numbersInRow(form)));
  return ({ from, to }, target) => {
    scanner.restart();
    let position = from;
    let rows = 0;
    let filled = 0;
    for (;;) {
      const stop = scanner.scan();
      if (stop === 'field') return undefined;
      if (stop === 'text') {
        const size = Math.min(READ_CHUNK, to - position);
        const count = size === 0 ? 0 : readAt(scanner.room(size), position);
        // The file is shorter than it was.
        if (count === 0 && size > 0) return undefined;
        if (size === 0) scanner.end();
        scanner.wrote(count);
        position += count;
        continue;
      }
      const count = scanner.count();
      for (let matrix = 0; matrix < form.widths.length; matrix++) {
        const values = scanner.matrix(matrix).subarray(0, count * form.widths[matrix]);
        target.set(values, filled);
        filled += values.length;
      }
      rows += count;
      scanner.clear();
      if (stop === 'end') return rows;
    }
  };
}
