import { openSync, readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Range } from '../io.ts';
import type { RowForm } from '../kernels/form.ts';
import { createRangeReader } from './range.ts';

/** A file of rows of one form, that ranges are read of. */
export interface OpenMessage {
  readonly kind: 'open';
  readonly file: number;
  readonly path: string;
  readonly form: RowForm;
}

/** A range of a file, to be read into memory. */
export interface RangeMessage {
  readonly kind: 'range';
  readonly job: number;
  readonly file: number;
  readonly range: Range;
  readonly memory: SharedArrayBuffer;
}

/** What became of it. */
export interface Answer {
  readonly job: number;
  readonly rows: number | undefined;
}

type Reader = (range: Range, target: Float64Array) => number | undefined;
const readers = new Map<number, Reader>();

function open({ path, form }: OpenMessage): Reader {
  const descriptor = openSync(path, 'r');
  return createRangeReader(form, (target, position) => readSync(descriptor, target, 0, target.length, position));
}

/** What cannot be read here is not lost: the main thread then reads it itself, and says what is wrong. */
function answer({ job, file, range, memory }: RangeMessage): Answer {
  try {
    return { job, rows: readers.get(file)?.(range, new Float64Array(memory)) };
  } catch {
    return { job, rows: undefined };
  }
}

parentPort?.on('message', (message: OpenMessage | RangeMessage) => {
  if (message.kind === 'range') {
    parentPort?.postMessage(answer(message));
    return;
  }
  try {
    readers.set(message.file, open(message));
  } catch {
    // Its ranges have no reader then.
  }
});
