import { describe, expect, test } from '@jest/globals';
import { openingOf, previewOf, previewOfRecords, ROWS_SHOWN, showsRows } from '../../src/input/preview.ts';
import type { RowBatch } from '../../src/input/table.ts';
import { problem } from '../../src/problem/problem.ts';
import { runWords, type World } from '../support/fake-io.ts';
import { npyOf } from '../support/formats.ts';

async function* batchesOf(...sizes: readonly number[]): AsyncGenerator<RowBatch> {
  for (const size of sizes) yield { records: Array.from({ length: size }, (_, row) => [row]), lines: undefined };
}

test('a preview has the first rows, and says whether these are all', async () => {
  expect(await previewOf(batchesOf(2, 1))).toEqual({ rows: [[0], [1], [0]], isWhole: true });
  const many = await previewOf(batchesOf(100, 100));
  expect([many?.rows.length, many?.isWhole]).toEqual([ROWS_SHOWN, false]);
  expect((await previewOf(batchesOf(ROWS_SHOWN)))?.isWhole).toBe(true);
  expect(previewOfRecords([3, 4], true, (value) => [value])).toEqual({ rows: [[3], [4]], isWhole: true });
  expect(previewOfRecords(new Array<number>(200).fill(1), true, (value) => [value])?.isWhole).toBe(false);
});

test('what cannot be read has none, and a fault of ours is thrown', async () => {
  const fail = (error: Error) => () => {
    throw error;
  };
  expect(previewOfRecords([1], true, fail(problem('empty-loss', {})))).toBeUndefined();
  expect(() => previewOfRecords([1], true, fail(new TypeError('ours')))).toThrow('ours');
});

test('text is enough with its first rows, or two lines of a long one', () => {
  expect(showsRows('a\nb\n')).toBe(false);
  expect(showsRows(`${'a\n'.repeat(ROWS_SHOWN)}`)).toBe(false);
  expect(showsRows(`${'a\n'.repeat(ROWS_SHOWN + 1)}`)).toBe(true);
  expect(showsRows(`a\n${'b'.repeat(65_536)}`)).toBe(false);
  expect(showsRows(`a\n${'b'.repeat(65_536)}\n`)).toBe(true);
});

test('no more of a text is looked at, however much came at once', () => {
  const line = `${'b'.repeat(99)}\n`;
  expect(openingOf(line.repeat(600))).toBe(line.repeat(600));
  expect(openingOf(line.repeat(10_000))).toBe(line.repeat(656));
  const long = `${'b'.repeat(70_000)}\n`;
  expect(openingOf(long.repeat(5))).toBe(long.repeat(2));
  expect(openingOf(`a\n${'b'.repeat(70_000)}`)).toBe(`a\n${'b'.repeat(70_000)}`);
});

describe('choices by what the first rows hold are alike in every format', () => {
  // Its first column counts the rows, and the others are raw scores.
  const rows = [0, 1, 2, 3, 4].map((row) => [row, row * 0.5 - 1, 0.25 * row]);
  const names = ['n', 'a', 'b'];
  const records = rows.map((row) => Object.fromEntries(row.map((value, index) => [names[index], value])));
  const array = (isByColumn: boolean): Uint8Array => {
    const header = `{'descr': '<f8', 'fortran_order': ${isByColumn ? 'True' : 'False'}, 'shape': (5, 3), }`;
    const cells = isByColumn ? names.flatMap((_, index) => rows.map((row) => row[index])) : rows.flat();
    return npyOf(header, new Uint8Array(Float64Array.from(cells).buffer));
  };
  const labels = { 'y.csv': 'y\n0\n1\n0\n1\n0\n' };
  const worlds: Readonly<Record<string, World['files']>> = {
    csv: { 'p.csv': [names, ...rows].map((row) => `${row.join()}\n`).join('') },
    json: { 'p.json': JSON.stringify(records) },
    ndjson: { 'p.ndjson': records.map((record) => `${JSON.stringify(record)}\n`).join('') },
    'npy by row': { 'p.npy': array(false) },
    'npy by column': { 'p.npy': array(true) },
  };
  test.each(Object.entries(worlds))('%s', async (_, files = {}) => {
    const [path] = Object.keys(files);
    const { code, stderr } = await runWords(`ce ${path} y.csv --from-logits -q`, { files: { ...files, ...labels } });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('stands among the classes') });
  });
});

test('what is nested in a record is not shown', () => {
  expect(
    previewOfRecords(
      [
        [1, 'a'],
        [[2], null],
      ],
      true,
      (record) => record,
    )?.rows,
  ).toEqual([
    [1, 'a'],
    [null, null],
  ]);
});
