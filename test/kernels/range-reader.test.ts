import { describe, expect, test } from '@jest/globals';
import { BLOCK_ROWS } from '../../src/kernels/block-rows.ts';
import { delimitedForm, mostNumbers } from '../../src/kernels/form.ts';
import { createRangeReader, findLineEnd } from '../../src/kernels/range-reader.ts';

// The second of three columns is not wanted; the others are of two matrices.
const FORM = delimitedForm(',', [{ matrix: 0, column: 0 }, undefined, { matrix: 1, column: 0 }]);

/** A reader of a text, a few bytes at a time. */
function readerOf(text: string, step = 7) {
  const bytes = new TextEncoder().encode(text);
  return createRangeReader(FORM, (target, position) => {
    const part = bytes.subarray(position, position + Math.min(step, target.length));
    target.set(part);
    return part.length;
  });
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${from + index},x,${(from + index) / 8}\n`).join('');

test('the blocks of a range stand one after the other, of each its matrices', () => {
  const text = lines(0, BLOCK_ROWS + 1);
  const target = new Float64Array(mostNumbers(text.length));
  expect(readerOf(text)({ from: 0, to: text.length }, target)).toBe(BLOCK_ROWS + 1);
  const rows = Array.from({ length: BLOCK_ROWS }, (_, row) => row);
  const expected = [...rows, ...rows.map((row) => row / 8), BLOCK_ROWS, BLOCK_ROWS / 8];
  expect([...target.subarray(0, expected.length)]).toEqual(expected);
});

test('a range is read by itself, also after others and where the last line does not end', () => {
  const [before, own] = [lines(10, 15), lines(20, 22)];
  const text = before + own + lines(30, 32).trimEnd();
  const read = readerOf(text);
  const target = new Float64Array(100);
  expect(read({ from: before.length, to: before.length + own.length }, target)).toBe(2);
  expect([...target.subarray(0, 4)]).toEqual([20, 21, 20 / 8, 21 / 8]);
  expect(read({ from: before.length + own.length, to: text.length }, target)).toBe(2);
  expect([...target.subarray(0, 4)]).toEqual([30, 31, 30 / 8, 31 / 8]);
  expect(read({ from: 0, to: before.length }, target)).toBe(5);
});

describe('a range that a kernel does not decide is refused', () => {
  test.each(['1,x,NA\n', '1,x,\n', '"1",x,2\n', '1,"x",2\n', '1,2\n', '1,x,2,3\n', '\n'])('%j', (odd) => {
    const text = lines(0, 5) + odd + lines(0, 2);
    const read = readerOf(text);
    const target = new Float64Array(100);
    expect(read({ from: 0, to: text.length }, target)).toBeUndefined();
    expect(read({ from: text.length - lines(0, 2).length, to: text.length }, target)).toBe(2);
  });

  test('and so is one of a file that has become shorter', () => {
    expect(readerOf(lines(0, 2))({ from: 0, to: 1000 }, new Float64Array(500))).toBeUndefined();
  });
});

test('no rows of so many bytes are more numbers than is said', () => {
  const form = delimitedForm(',', [
    { matrix: 0, column: 0 },
    { matrix: 0, column: 1 },
  ]);
  for (const text of ['1,2', '1,2\n3,4', '1,2\n3,4\n']) {
    const bytes = new TextEncoder().encode(text);
    const read = createRangeReader(form, (target, position) => {
      const part = bytes.subarray(position, position + target.length);
      target.set(part);
      return part.length;
    });
    const range = { from: 0, to: text.length };
    const rows = read(range, new Float64Array(100)) ?? Number.NaN;
    expect(2 * rows).toBeLessThanOrEqual(mostNumbers(text.length));
  }
});

test('the end of a line is found, however far it is', () => {
  const bytes = new TextEncoder().encode('ab\n\ncdefghi\nj');
  const readAt = (target: Uint8Array, position: number): number => {
    const part = bytes.subarray(position, position + target.length);
    target.set(part);
    return part.length;
  };
  const ends = (size: number) => [0, 2, 3, 4, 12, 13].map((at) => findLineEnd(readAt, at, new Uint8Array(size)));
  for (const size of [1, 3, 100]) expect(ends(size)).toEqual([3, 3, 4, 12, 13, 13]);
});
