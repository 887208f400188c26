import type { Range } from '../../kernels/range-reader.ts';

// What has become of an entry; 0 is one that was never posted. Only one thread gets it from WAITING to TAKEN.
const WAITING = 1;
const TAKEN = 2;
const DONE = 3;

// The first words: how often something was posted, for threads to sleep on, and how many entries were ever used.
const POSTED = 0;
const USED = 1;
const STATES = 2;

// The numbers of an entry: its place in the order, its range, the thread that has taken it, and its rows.
const ORDER = 0;
const FROM = 1;
const TO = 2;
const OWNER = 3;
const ROWS = 4;
const FIELDS = 5;

/** Ranges to be read, on a board that many threads see; each is taken by one of them. */
export interface Board {
  post(entry: number, range: Range): void;
  /** How often something was posted: what to sleep on where there was nothing to take. */
  posted(): number;
  /** Takes the entry that has waited longest; undefined where none waits. */
  take(owner: number): number | undefined;
  range(entry: number): Range;
  /** A taken entry has been read, and has so many rows; undefined where it is refused. */
  settle(entry: number, rows: number | undefined): void;
  /** Refuses what a thread has taken that is no more. */
  refuseAll(owner: number): void;
  isDone(entry: number): boolean;
  /** Takes back what no thread has taken yet. */
  withdraw(entry: number): void;
  /** Whether an entry neither waits nor is being read. */
  isIdle(entry: number): boolean;
  rows(entry: number): number | undefined;
  /** Sleeps until a taken entry is done, but no longer than so many milliseconds. */
  sleepUntilDone(entry: number, most: number): void;
  /** Sleeps until something has been posted since `posted` was so much. */
  sleepUntilPosted(posted: number): void;
}

const startOfNumbers = (entries: number): number => 8 * Math.ceil((4 * (STATES + entries)) / 8);

/** The memory of a board of so many entries. */
export function createBoardMemory(entries: number): SharedArrayBuffer {
  return new SharedArrayBuffer(startOfNumbers(entries) + 8 * FIELDS * entries);
}

/** The board in one of the threads. */
export function openBoard(memory: SharedArrayBuffer, entries: number): Board {
  const words = new Int32Array(memory, 0, STATES + entries);
  const numbers = new Float64Array(memory, startOfNumbers(entries), FIELDS * entries);
  const stateOf = (entry: number): number => Atomics.load(words, STATES + entry);
  const numberOf = (entry: number, field: number): number => numbers[FIELDS * entry + field];

  const findFirst = (): number | undefined => {
    let first: number | undefined;
    const used = Atomics.load(words, USED);
    for (let entry = 0; entry < used; entry++) {
      if (stateOf(entry) !== WAITING) continue;
      if (first === undefined || numberOf(entry, ORDER) < numberOf(first, ORDER)) first = entry;
    }
    return first;
  };
  const settle = (entry: number, rows = -1): void => {
    numbers[FIELDS * entry + ROWS] = rows;
    Atomics.store(words, STATES + entry, DONE);
    Atomics.notify(words, STATES + entry);
  };

  return {
    post(entry, { from, to }) {
      const order = Atomics.load(words, POSTED) + 1;
      numbers.set([order, from, to], FIELDS * entry);
      if (entry >= Atomics.load(words, USED)) Atomics.store(words, USED, entry + 1);
      Atomics.store(words, STATES + entry, WAITING);
      Atomics.store(words, POSTED, order);
      Atomics.notify(words, POSTED);
    },
    posted: () => Atomics.load(words, POSTED),
    take(owner) {
      for (let entry = findFirst(); entry !== undefined; entry = findFirst()) {
        if (Atomics.compareExchange(words, STATES + entry, WAITING, TAKEN) !== WAITING) continue;
        numbers[FIELDS * entry + OWNER] = owner;
        return entry;
      }
      return undefined;
    },
    range: (entry) => ({ from: numberOf(entry, FROM), to: numberOf(entry, TO) }),
    settle,
    refuseAll(owner) {
      for (let entry = 0; entry < Atomics.load(words, USED); entry++)
        if (stateOf(entry) === TAKEN && numberOf(entry, OWNER) === owner) settle(entry);
    },
    isDone: (entry) => stateOf(entry) === DONE,
    withdraw(entry) {
      Atomics.compareExchange(words, STATES + entry, WAITING, DONE);
    },
    isIdle: (entry) => stateOf(entry) === DONE || stateOf(entry) === 0,
    rows(entry) {
      const rows = numberOf(entry, ROWS);
      return rows < 0 ? undefined : rows;
    },
    sleepUntilDone(entry, most) {
      Atomics.wait(words, STATES + entry, TAKEN, most);
    },
    sleepUntilPosted(posted) {
      Atomics.wait(words, POSTED, posted);
    },
  };
}
