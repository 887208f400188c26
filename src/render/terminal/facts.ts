import type { Cell, Facts } from '../../document/document.ts';
import type { Pen } from '../pen.ts';
import { layCell, leastWidthOf, naturalWidth, standsAlone, toneOf } from './cell.ts';
import { type ColumnsRow, drawColumns, GAP } from './columns.ts';
import { fitColumns } from './fit.ts';
import { setOff } from './tone.ts';

/** A line longer than this is hard to read. */
const LONGEST_LINE = 92;
// What stands below its name.
const INDENT = 2;

export const readableWidth = ({ width }: Pen): number => Math.min(width, LONGEST_LINE);

/** Names, values and remarks in columns; a formula for which there is no room beside its name stands below it. */
export function drawFacts({ rows }: Facts, pen: Pen): string {
  const width = readableWidth(pen);
  const count = Math.max(...rows.map(({ length }) => length));
  const measured = Array.from({ length: count }, (_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    return {
      natural: Math.max(...cells.map(naturalWidth)),
      least: column === 0 ? Math.max(...cells.map(naturalWidth)) : Math.max(...cells.map(leastWidthOf)),
      isKey: column === 0,
    };
  });
  const { blocks } = fitColumns(measured, (columns) => width - GAP * (columns - 1));
  const [block] = blocks;
  const lay = (cell: Cell, most: number): readonly string[] => setOff(layCell(cell, most), toneOf(cell), pen.style);
  return drawColumns(
    rows.flatMap((row): ColumnsRow[] => {
      const alone = row.findIndex((cell, column) => standsAlone(cell, block[column].width));
      if (alone < 0) return [row.map((cell, column) => lay(cell, block[column].width))];
      const below = layCell(row[alone], width - INDENT).map((line) => `${' '.repeat(INDENT)}${line}`);
      return [row.slice(0, alone).map((cell, column) => lay(cell, block[column].width)), ...below];
    }),
  );
}
