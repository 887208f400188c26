import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitColumns, type Measured } from '../../../src/render/terminal/fit.ts';
import { runs } from '../../support/arbitrary.ts';

const fixed = (width: number, isKey = false): Measured => ({ natural: width, least: width, isKey });
const textual = (natural: number, least: number): Measured => ({ natural, least });
const widthsOf = (columns: readonly Measured[], room: number): number[][] =>
  fitColumns(columns, () => room).blocks.map((block) => block.map(({ width }) => width));

describe('columns', () => {
  test('that fit have their own widths', () => {
    expect(widthsOf([fixed(5), textual(20, 5)], 25)).toEqual([[5, 20]]);
  });

  test('that may be narrower give way, the widest first', () => {
    expect(widthsOf([fixed(5), textual(20, 5), textual(8, 4)], 27)).toEqual([[5, 14, 8]]);
    expect(widthsOf([fixed(5), textual(20, 5), textual(8, 4)], 15)).toEqual([[5, 5, 5]]);
  });

  test('that do not are continued below, beside the keys', () => {
    const columns = [fixed(5, true), fixed(10), fixed(10), fixed(10)];
    expect(fitColumns(columns, () => 25).blocks.map((block) => block.map(({ column }) => column))).toEqual([
      [0, 1, 2],
      [0, 3],
    ]);
  });

  test('that may be left out are, before others give way', () => {
    const columns = [fixed(5, true), { ...textual(30, 10), mayBeLeftOut: true }, textual(20, 8)];
    const { blocks, leftOut } = fitColumns(columns, () => 30);
    expect(leftOut).toEqual([1]);
    expect(blocks).toEqual([
      [
        { column: 0, width: 5 },
        { column: 2, width: 20 },
      ],
    ]);
    expect(fitColumns(columns, () => 36).leftOut).toEqual([]);
  });
});

test('every column is shown once, keys in each block, no narrower than its least, and lines fit where one column can', () => {
  const column = fc
    .record({ least: fc.integer({ min: 1, max: 20 }), more: fc.nat(40) })
    .map(({ least, more }) => textual(least + more, least));
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), fc.integer({ min: 60, max: 150 }), (some, room) => {
      const columns = [fixed(8, true), ...some];
      const roomOf = (count: number): number => room - 3 * count - 1;
      const { blocks, leftOut } = fitColumns(columns, roomOf);
      expect(leftOut).toEqual([]);
      expect(blocks.flatMap((block) => block.slice(1).map((each) => each.column))).toEqual(
        some.map((_, index) => index + 1),
      );
      for (const block of blocks) {
        expect(block[0].column).toBe(0);
        expect(block.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(roomOf(block.length));
        for (const { column: index, width } of block) {
          expect(width).toBeGreaterThanOrEqual(columns[index].least);
          expect(width).toBeLessThanOrEqual(columns[index].natural);
        }
      }
    }),
    runs(500),
  );
});
