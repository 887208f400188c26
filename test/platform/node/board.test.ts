import { Worker } from 'node:worker_threads';
import { expect, test } from '@jest/globals';
import { createBoardMemory, openBoard } from '../../../src/platform/node/board.ts';

const ENTRIES = 7;
const OWNER = 3;
const range = (from: number) => ({ from, to: from + 2 ** 40 });

/** The same board as two threads have it. */
function openBoth() {
  const memory = createBoardMemory(ENTRIES);
  return [openBoard(memory, ENTRIES), openBoard(memory, ENTRIES)];
}

test('what waits longest is taken first, and by one alone', () => {
  const [one, other] = openBoth();
  expect(one.take(OWNER)).toBeUndefined();
  for (const entry of [5, 0, 6]) one.post(entry, range(entry));
  expect([other.take(OWNER), one.take(0), other.take(OWNER), one.take(0)]).toEqual([5, 0, 6, undefined]);
  expect(other.range(5)).toEqual(range(5));
});

test('rows are known when they are read, and an entry may be posted again', () => {
  const [one, other] = openBoth();
  one.post(2, range(0));
  expect(one.isDone(2)).toBe(false);
  other.settle(other.take(OWNER) ?? -1, 0);
  expect([one.isDone(2), one.rows(2)]).toEqual([true, 0]);
  one.post(2, range(9));
  expect(one.isDone(2)).toBe(false);
  other.settle(other.take(OWNER) ?? -1, undefined);
  expect([one.isDone(2), one.rows(2), one.range(2)]).toEqual([true, undefined, range(9)]);
});

test('what a lost thread has taken is refused, and nothing else', () => {
  const [one, other] = openBoth();
  for (const entry of [0, 1, 2]) one.post(entry, range(entry));
  expect([other.take(OWNER), one.take(0)]).toEqual([0, 1]);
  one.refuseAll(OWNER);
  expect([0, 1, 2].map((entry) => one.isDone(entry))).toEqual([true, false, false]);
  expect([one.rows(0), one.take(0)]).toEqual([undefined, 2]);
});

test('who sleeps until something is done or posted sleeps no longer', async () => {
  const memory = createBoardMemory(ENTRIES);
  const board = openBoard(memory, ENTRIES);
  board.post(4, range(4));
  const program = `
    import { workerData } from 'node:worker_threads';
    const { openBoard } = await import(workerData.path);
    const board = openBoard(workerData.memory, ${ENTRIES});
    board.settle(board.take(1), 11);
    board.sleepUntilPosted(1);
    board.settle(board.take(1), 12);
  `;
  const path = new URL('../../../src/platform/node/board.js', import.meta.url).href;
  new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { workerData: { memory, path } }).unref();
  const rowsOf = (entry: number): number | undefined => {
    while (!board.isDone(entry)) board.sleepUntilDone(entry, 10);
    return board.rows(entry);
  };
  expect(rowsOf(4)).toBe(11);
  board.post(5, range(5));
  expect(rowsOf(5)).toBe(12);
  // Nothing was posted since.
  expect(board.posted()).toBe(2);
  board.sleepUntilPosted(1);
  board.sleepUntilDone(5, 10_000);
});

test('what no thread has taken is taken back, and what one has is idle when it is read', () => {
  const [one, other] = openBoth();
  expect(one.isIdle(0)).toBe(true);
  for (const entry of [0, 1]) one.post(entry, range(entry));
  expect(other.take(OWNER)).toBe(0);
  for (const entry of [0, 1]) one.withdraw(entry);
  expect([0, 1].map((entry) => one.isIdle(entry))).toEqual([false, true]);
  expect(other.take(OWNER)).toBeUndefined();
  other.settle(0, 5);
  expect([one.isIdle(0), one.rows(0)]).toEqual([true, 5]);
});
