import { expect, test } from '@jest/globals';
import { readColumns } from '../../../src/input/numpy/npy-columns.ts';
import type { NpyHeader } from '../../../src/input/numpy/npy-header.ts';
import { findType } from '../../../src/input/numpy/npy-type.ts';
import { numberOf } from '../../../src/input/table.ts';

const ROWS = 100_000;

/** Row i of column k is i + k / 8. */
async function readFile(width: number, used: readonly number[], order: '<' | '>') {
  const type = findType(`${order}f8`);
  if (type === undefined) throw new Error('no type');
  const header: NpyHeader = {
    length: 80,
    type,
    rows: ROWS,
    width,
    rowSize: 8 * width,
    byColumn: true,
    description: '<f8',
    shape: [],
  };
  const file = new Uint8Array(80 + 8 * ROWS * width);
  const view = new DataView(file.buffer);
  for (let at = 0; at < ROWS * width; at++)
    view.setFloat64(80 + 8 * at, (at % ROWS) + Math.floor(at / ROWS) / 8, order === '<');
  let largest = 0;
  const read = async function* (from: number, to = file.length) {
    largest = Math.max(largest, to - from);
    for (let at = from; at < to; at += 4099) yield file.subarray(at, Math.min(to, at + 4099));
  };
  const rows: number[][] = used.map(() => []);
  for await (const { count, columns } of readColumns({ read }, header, used)) {
    columns.forEach((column, which) => {
      for (let row = 0; row < count; row++) rows[which].push(numberOf(column, row));
    });
  }
  return { rows, largest };
}

test.each(['<', '>'] as const)(
  'columns are read side by side, a part of each at a time, in the order %s',
  async (order) => {
    const used = [2, 0, 2];
    const { rows, largest } = await readFile(3, used, order);
    const wrong = used.flatMap((column, which) => rows[which].filter((value, row) => value !== row + column / 8));
    expect([rows.map(({ length }) => length), wrong]).toEqual([[ROWS, ROWS, ROWS], []]);
    expect(largest).toBeLessThanOrEqual(256 * 1024);
  },
);
