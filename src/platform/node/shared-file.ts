import { closeSync, openSync, readSync } from 'node:fs';
import type { RowForm } from '../../kernels/form.ts';
import { createRangeReader, findLineEnd, type Range, type ReadAt } from '../../kernels/range-reader.ts';

/** A file of rows of one form, and memory for what is read of it: slots of so many numbers. */
export interface SharedFile {
  /** Its place among the files that are open; it is that of a file which is read no more, where there was one. */
  readonly index: number;
  readonly path: string;
  readonly form: RowForm;
  readonly numbers: number;
  readonly memory: SharedArrayBuffer;
}

/** The file in one of the threads that read it. */
export interface OpenFile {
  /** Reads a range into a slot, and gives the number of rows; undefined for one that needs a closer look, or cannot be read here. */
  read(range: Range, slot: number): number | undefined;
  slot(index: number): Float64Array;
  /** The first byte after a line's end from `at` on; beyond the file's end where there is none, or it cannot be read here. */
  lineEnd(at: number): number;
  close(): void;
}

// A line's end is looked for so many bytes at a time.
const LOOK = 1024;

/** The file is opened when a range is first read. */
export function openFile({ path, form, numbers, memory }: SharedFile): OpenFile {
  let descriptor: number | undefined;
  const readAt: ReadAt = (target, position) => {
    descriptor ??= openSync(path, 'r');
    return readSync(descriptor, target, 0, target.length, position);
  };
  const readRange = createRangeReader(form, readAt);
  const beginning = new Uint8Array(LOOK);
  const slot = (index: number): Float64Array => new Float64Array(memory, 8 * numbers * index, numbers);
  return {
    read(range, index) {
      try {
        return readRange(range, slot(index));
      } catch {
        // What is wrong is said when the range is read in another way: nothing is lost.
        return undefined;
      }
    },
    slot,
    lineEnd(at) {
      try {
        return findLineEnd(readAt, at, beginning);
      } catch {
        return Infinity;
      }
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}
