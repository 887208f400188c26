import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { delimitedForm } from '../../src/kernels/form.ts';
import { startThreads } from '../../src/threads/pool.ts';
import { folderOf } from '../support/process.ts';

const WORKER = fileURLToPath(new URL('../../src/threads/worker.js', import.meta.url));
const FORM = delimitedForm(',', [{ matrix: 0, column: 0 }]);
const LINES = 1000;
const text = Array.from({ length: LINES }, (_, row) => `${String(row).padStart(4, '0')}.5\n`).join('');
const LINE = 7;

let path = '';
beforeAll(async () => {
  const folder = await folderOf({ 'p.csv': text, 'odd.csv': '1\nNA\n' });
  path = join(folder, 'p.csv');
});

const memory = (): SharedArrayBuffer => new SharedArrayBuffer(8 * LINES);

test.each([1, 3])('%i threads read many ranges, each into its own memory', async (count) => {
  const read = startThreads(count, WORKER).open(path, FORM);
  const ranges = Array.from({ length: 100 }, (_, index) => ({ from: 10 * index * LINE, to: 10 * (index + 1) * LINE }));
  const memories = ranges.map(memory);
  expect(await Promise.all(ranges.map((range, index) => read(range, memories[index])))).toEqual(ranges.map(() => 10));
  const values = memories.flatMap((own) => [...new Float64Array(own, 0, 10)]);
  expect(values).toEqual(Array.from({ length: LINES }, (_, row) => row + 0.5));
});

test('two files are read side by side', async () => {
  const threads = startThreads(2, WORKER);
  const [read, readOdd] = [threads.open(path, FORM), threads.open(path.replace('p.csv', 'odd.csv'), FORM)];
  expect(await Promise.all([read({ from: 0, to: LINE }, memory()), readOdd({ from: 0, to: 5 }, memory())])).toEqual([
    1,
    undefined,
  ]);
  expect(await readOdd({ from: 0, to: 2 }, memory())).toBe(1);
});

describe('what no thread can read is refused, and nobody waits', () => {
  test('a file that is not there', async () => {
    const read = startThreads(1, WORKER).open(`${path}.none`, FORM);
    expect(await read({ from: 0, to: LINE }, memory())).toBeUndefined();
  });

  test('memory that is too small', async () => {
    const read = startThreads(1, WORKER).open(path, FORM);
    expect(await read({ from: 0, to: 10 * LINE }, new SharedArrayBuffer(8))).toBeUndefined();
    expect(await read({ from: 0, to: LINE }, memory())).toBe(1);
  });

  test('threads whose program is not there, or that end', async () => {
    const read = startThreads(2, `${WORKER}.none`).open(path, FORM);
    const ranges = Array.from({ length: 20 }, () => ({ from: 0, to: LINE }));
    const all = await Promise.all(ranges.map((range) => read(range, memory())));
    expect(all).toEqual(ranges.map(() => undefined));
    expect(await read({ from: 0, to: LINE }, memory())).toBeUndefined();
  });
});
