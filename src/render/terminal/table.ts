import { textOf } from '../../document/cells.ts';
import type { Cell, Column, Row, Table } from '../../document/document.ts';
import { columnsOf, widest } from '../../words/width.ts';
import { leastWidth, wrapText } from '../../words/wrap.ts';
import type { Style } from '../color.ts';
import type { Pen } from '../pen.ts';
import { drawBox } from './box.ts';
import { layCell, leastWidthOf, standsAlone, toneOf } from './cell.ts';
import { type ColumnsRow, drawColumns, GAP } from './columns.ts';
import { type Block, fitColumns, type Measured } from './fit.ts';
import { setOff } from './tone.ts';

/** A column of a table: its head, and its cells one a row. */
interface Strip {
  readonly column: Column;
  readonly cells: readonly (Cell | undefined)[];
  readonly texts: readonly string[];
}

// What stands for the rows left out.
const CUT = '…';
// The rows below a title.
const INDENT = 2;

/** A table in one block, or in several below each other, in pieces; and what is said of the columns left out. */
export function* drawTable(table: Table, pen: Pen): Generator<string> {
  const strips = stripsOf(table);
  const title = strips.find(({ column }) => column.isTitle);
  const shown = strips.filter((strip) => strip !== title && !isBlank(strip));
  const indent = title === undefined ? 0 : INDENT;
  const room =
    table.look === 'box'
      ? (count: number) => pen.width - 3 * count - 1
      : (count: number) => pen.width - indent - GAP * (count - 1);
  const measured = shown.map((strip) => measure(strip));
  const { blocks, leftOut } = fitColumns(measured, room);
  for (const [index, block] of blocks.entries()) {
    if (index > 0) yield '\n';
    if (table.look === 'box') yield* drawBlock(block, shown, measured, pen.style);
    else yield drawColumns(columnsRows(table, block, shown, title, pen), indent);
  }
  for (const column of leftOut)
    yield `\n${pen.style.dim(wrapText(shown[column].column.ifLeftOut ?? '', pen.width).join('\n'))}\n`;
}

function stripsOf({ columns, rows }: Table): Strip[] {
  return columns.flatMap((column, index): Strip[] => {
    if (column.medium === 'page') return [];
    const cells = rows.map((row: Row) => row?.[index]);
    return [{ column, cells, texts: cells.map((cell) => (cell === undefined ? CUT : textOf(cell))) }];
  });
}

/** Whether there is nothing in a column. */
const isBlank = ({ column, texts }: Strip): boolean => column.head === '' && texts.every((text) => text === '');

function measure({ column, cells, texts }: Strip): Measured {
  let natural = columnsOf(column.head);
  let least = leastWidth(column.head);
  for (let row = 0; row < texts.length; row++) {
    const cell = cells[row];
    const width = columnsOf(texts[row]);
    natural = Math.max(natural, width);
    if (width > least) least = Math.max(least, cell === undefined ? width : leastWidthOf(cell));
  }
  return { natural, least, isKey: column.isKey, mayBeLeftOut: column.ifLeftOut !== undefined };
}

function drawBlock(
  block: Block,
  strips: readonly Strip[],
  measured: readonly Measured[],
  style: Style,
): Iterable<string> {
  const heads = block.map(({ column, width }) => headLines(strips[column], width, style).join('\n'));
  const columns = block.map(({ column, width }) => {
    const { cells, texts } = strips[column];
    if (width >= measured[column].natural) return texts;
    return texts.map((text, row) => layText(cells[row], text, width).join('\n'));
  });
  const sides = block.map(({ column }) => (strips[column].column.holds === 'excerpts' ? 'left' : 'right'));
  return drawBox(heads, columns, sides);
}

function columnsRows(
  { isHeadless }: Table,
  block: Block,
  strips: readonly Strip[],
  title: Strip | undefined,
  { style, width: most }: Pen,
): ColumnsRow[] {
  const heads = block.map(({ column, width }) => headLines(strips[column], width, style));
  const values = block.filter(({ column }) => !strips[column].column.isKey);
  const rows = rowsByTitle(strips[0].texts.length, title).flatMap(([row, isFirst]): ColumnsRow[] => {
    // Of a table in several blocks, a row that has nothing in this one.
    if (block.length < strips.length && values.every(({ column }) => strips[column].texts[row] === '')) return [];
    const below: string[] = [];
    const cells = block.map(({ column, width }): readonly string[] => {
      const cell = strips[column].cells[row];
      const text = strips[column].texts[row];
      if (cell !== undefined && standsAlone(cell, width)) {
        below.push(...standBelow(layCell(cell, most), most));
        return [];
      }
      return setOff(layText(cell, text, width), cell && toneOf(cell), style);
    });
    return [...(isFirst && title !== undefined ? [style.bold(title.texts[row])] : []), cells, ...below];
  });
  return isHeadless ? rows : [heads, ...rows];
}

/** Rows by the title that they have in common, and whether each is the first below it. */
function rowsByTitle(count: number, title: Strip | undefined): (readonly [row: number, isFirst: boolean])[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  const titles = [...new Set(title?.texts ?? [''])];
  return titles.flatMap((text) =>
    rows
      .filter((row) => title === undefined || title.texts[row] === text)
      .map((row, index) => [row, index === 0] as const),
  );
}

/** Lines below the row they belong to, further to the right where there is room. */
function standBelow(lines: readonly string[], most: number): string[] {
  const indent = Math.max(0, Math.min(2 * INDENT, most - widest(lines)));
  return lines.map((line) => ' '.repeat(indent) + line);
}

const headLines = ({ column }: Strip, width: number, style: Style): string[] => {
  const lines = columnsOf(column.head) <= width ? [column.head] : wrapText(column.head, width);
  return lines.map((line) => (line === '' ? '' : style.bold(line)));
};

const layText = (cell: Cell | undefined, text: string, width: number): string[] =>
  cell === undefined || columnsOf(text) <= width ? [text] : layCell(cell, width);
