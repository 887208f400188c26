import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { delimitedForm } from '../../../src/kernels/form.ts';
import type { Range } from '../../../src/kernels/range-reader.ts';
import { startThreads } from '../../../src/platform/node/thread-pool.ts';
import type { RangeReader, Threads } from '../../../src/platform/platform.ts';
import { folderOf } from '../../support/process.ts';

const WORKER = fileURLToPath(new URL('../../../src/platform/node/worker.js', import.meta.url));
/** A file of the few that may be open. */
function open(threads: Threads, ...file: Parameters<Threads['open']>): RangeReader {
  const reader = threads.open(...file);
  if (reader === undefined) throw new Error('too many files are open');
  return reader;
}

const FORM = delimitedForm(',', [{ matrix: 0, column: 0 }]);
const LINES = 1000;
const text = Array.from({ length: LINES }, (_, row) => `${String(row).padStart(4, '0')}.5\n`).join('');
const LINE = 7;

let path = '';
beforeAll(async () => {
  const folder = await folderOf({ 'p.csv': text, 'odd.csv': '1\nNA\n' });
  path = join(folder, 'p.csv');
});

/** Reads ranges as far ahead as may be, and gives the numbers of each; undefined for one that is refused. */
async function readAll(reader: RangeReader, ranges: readonly Range[]): Promise<(readonly number[] | undefined)[]> {
  const all: (readonly number[] | undefined)[] = [];
  const begin = (index: number): void => {
    if (index < ranges.length) reader.begin(index % reader.slots, ranges[index]);
  };
  for (let index = 0; index < reader.slots; index++) begin(index);
  for (let index = 0; index < ranges.length; index++) {
    const slot = index % reader.slots;
    const rows = await reader.finish(slot);
    all.push(rows === undefined ? undefined : [...reader.numbers(slot).subarray(0, rows)]);
    begin(index + reader.slots);
  }
  reader.close();
  return all;
}

const TENS = Array.from({ length: LINES / 10 }, (_, index) => ({
  from: 10 * index * LINE,
  to: 10 * (index + 1) * LINE,
}));
const EXPECTED = TENS.map((_, index) => Array.from({ length: 10 }, (__, row) => 10 * index + row + 0.5));

/** Until the threads run, all is read in this one. */
const running = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

test.each([1, 2, 4])('%i threads read many ranges, before they run and then', async (count) => {
  const threads = startThreads(count, WORKER);
  expect(open(threads, path, FORM, 10 * LINE).lineEnd(LINE + 1)).toBe(2 * LINE);
  expect(await readAll(open(threads, path, FORM, 10 * LINE), TENS)).toEqual(EXPECTED);
  await running();
  expect(await readAll(open(threads, path, FORM, 10 * LINE), TENS)).toEqual(EXPECTED);
});

test('two files are read side by side, and the bytes of ranges that were of use are told', async () => {
  let bytes = 0;
  const threads = startThreads(3, WORKER, (size) => {
    bytes += size;
  });
  await running();
  const odd = open(threads, path.replace('p.csv', 'odd.csv'), FORM, 10);
  const ranges = [
    { from: 0, to: 2 },
    { from: 0, to: 5 },
    { from: 0, to: 2 },
  ];
  const both = [readAll(open(threads, path, FORM, 10 * LINE), TENS), readAll(odd, ranges)];
  expect(await Promise.all(both)).toEqual([EXPECTED, [[1], undefined, [1]]]);
  expect(bytes).toBe(TENS.reduce((sum, { from, to }) => sum + to - from, 4));
});

describe('what no thread can read is refused, and nobody waits', () => {
  test.each([1, 3])('a file that is not there, by %i threads', async (count) => {
    const threads = startThreads(count, WORKER);
    await running();
    const reader = open(threads, `${path}.none`, FORM, 10 * LINE);
    expect(reader.lineEnd(3)).toBe(Infinity);
    const all = await readAll(reader, TENS);
    expect(all).toEqual(TENS.map(() => undefined));
  });

  test('a range for which a slot is too small', async () => {
    const threads = startThreads(2, WORKER);
    await running();
    const long = { from: 0, to: 100 * LINE };
    expect(await readAll(open(threads, path, FORM, 4), [long, TENS[0], TENS[1]])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await readAll(open(threads, path, FORM, 10 * LINE), [TENS[1]])).toEqual([EXPECTED[1]]);
  });

  test('and threads whose program is not there leave all to this one', async () => {
    const reader = open(startThreads(3, `${WORKER}.none`), path, FORM, 10 * LINE);
    await running();
    expect(await readAll(reader, TENS)).toEqual(EXPECTED);
  });
});

describe('more files than are read at a time', () => {
  test('take the places of those that are closed, whether these were read to the end or not', async () => {
    const threads = startThreads(3, WORKER);
    await running();
    for (let file = 0; file < 100; file++) {
      const left = open(threads, path, FORM, 10 * LINE);
      for (let slot = 0; slot < left.slots; slot++) left.begin(slot, TENS[slot]);
      left.close();
      expect(await readAll(open(threads, path, FORM, 10 * LINE), TENS.slice(0, 9))).toEqual(EXPECTED.slice(0, 9));
    }
  });

  test('are refused while the others are open', () => {
    const threads = startThreads(1, WORKER);
    const readers = Array.from({ length: 64 }, () => open(threads, path, FORM, LINE));
    expect(threads.open(path, FORM, LINE)).toBeUndefined();
    readers[7].close();
    expect(threads.open(path, FORM, LINE)).toBeDefined();
  });
});
