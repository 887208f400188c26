import { Worker } from 'node:worker_threads';
import { mostNumbers, type RowForm } from '../../kernels/form.ts';
import type { RangeReader, Threads } from '../platform.ts';
import { createBoardMemory, openBoard } from './board.ts';
import { type OpenFile, openFile, type SharedFile } from './shared-file.ts';

// Each thread has a range under way and one ahead, and the rows of one are being used.
const rangesAhead = (threads: number): number => 2 * threads + 1;

// As many files are read by threads at a time; of one that is closed the place is free for another.
const MOST_FILES = 64;

// How long a thread that waits is deaf to interrupts, and to the end of another.
const MOST_MILLISECONDS = 100;

// Between so many ranges, some milliseconds, an interrupt is heard.
const RANGES_A_TURN = 8;

// This one among the threads.
const OWN = 0;

/**
 * Threads that read ranges of files: this one, when it waits for a range, and others that run the program `entry`, a file made
 * from worker.ts, and end with the process; `count` with this one.
 */
export function startThreads(count: number, entry: string, onRead?: (bytes: number) => void): Threads {
  const slots = rangesAhead(count);
  const entries = MOST_FILES * slots;
  const memory = createBoardMemory(entries);
  const board = openBoard(memory, entries);
  const files: OpenFile[] = [];
  const closed = new Set<number>();

  /** The place of a file that is closed, and of which no range is being read any more; else a new one, as long as there are such. */
  const findPlace = (): number | undefined => {
    const isIdle = (index: number): boolean =>
      Array.from({ length: slots }, (_, slot) => index * slots + slot).every((entry) => board.isIdle(entry));
    const free = [...closed].find(isIdle);
    return free ?? (files.length < MOST_FILES ? files.length : undefined);
  };

  const workers = Array.from({ length: count - 1 }, (_, index) => {
    const owner = index + 1;
    const worker = new Worker(entry, { workerData: { memory, entries, slots, owner } });
    worker.unref();
    // What a thread has not done is left to this one.
    worker.on('error', () => board.refuseAll(owner));
    worker.on('exit', () => board.refuseAll(owner));
    return worker;
  });

  let finished = 0;
  const finish = async (entry: number): Promise<number | undefined> => {
    finished++;
    if (finished % RANGES_A_TURN === 0) await nextTurn();
    while (!board.isDone(entry)) {
      const own = board.take(OWN);
      if (own !== undefined) {
        board.settle(own, files[Math.floor(own / slots)].read(board.range(own), own % slots));
        continue;
      }
      board.sleepUntilDone(entry, MOST_MILLISECONDS);
      if (!board.isDone(entry)) await nextTurn();
    }
    const rows = board.rows(entry);
    const { from, to } = board.range(entry);
    if (rows !== undefined) onRead?.(to - from);
    return rows;
  };

  return {
    open(path: string, form: RowForm, size: number): RangeReader | undefined {
      const index = findPlace();
      if (index === undefined) return undefined;
      // Lines of twice the size find room; what is not written to takes no memory.
      const numbers = mostNumbers(2 * size);
      const memory = new SharedArrayBuffer(8 * numbers * slots);
      const shared: SharedFile = { index, path, form, numbers, memory };
      for (const worker of workers) worker.postMessage(shared);
      const file = openFile(shared);
      files[index] = file;
      closed.delete(index);
      const first = index * slots;
      return {
        slots,
        begin: (slot, range) => board.post(first + slot, range),
        finish: (slot) => finish(first + slot),
        lineEnd: (at) => file.lineEnd(at),
        numbers: (slot) => file.slot(slot),
        close() {
          for (let slot = 0; slot < slots; slot++) board.withdraw(first + slot);
          file.close();
          closed.add(index);
        },
      };
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
