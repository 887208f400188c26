import Table from 'cli-table3';
import { columnsOf, pad, widest } from '../../words/width.ts';

/** Cells as text, with line ends between their lines. */
type Cells = readonly string[];

/** The side of each column on which its text is: the right one where nothing is said. */
type Sides = readonly ('left' | 'right')[];

// cli-table3 takes time with the square of the rows, and with the cube of a row's lines.
const MOST_DRAWN = 200;
const MOST_LINES = 8;

/**
 * A box of columns, each with its head, and a rule under the heads, in pieces: by cli-table3 as many rows as people look
 * at, of more row by row.
 */
export function drawBox(heads: Cells, columns: readonly Cells[], sides: Sides = []): Iterable<string> {
  const isLong = columns[0].length > MOST_DRAWN || columns.some((cells) => cells.some(hasManyLines));
  return isLong ? writeBox(heads, columns, sides) : [drawWhole(heads, columns, sides)];
}

const hasManyLines = (cell: string): boolean => cell.split('\n', MOST_LINES + 1).length > MOST_LINES;

/** A box drawn by cli-table3. */
export function drawWhole(heads: Cells, columns: readonly Cells[], sides: Sides = []): string {
  const colAligns = heads.map((_, column) => sides[column] ?? 'right');
  const table = new Table({ head: [...heads], colAligns, style: { head: [], border: [] } });
  for (const row of columns[0].keys()) table.push(columns.map((cells) => cells[row]));
  // It rules off every row or none: the first rule is the one under the heads.
  const lines = table.toString().split('\n');
  const rule = lines.findIndex(isRule);
  return `${lines.filter((line, index) => index === rule || !isRule(line)).join('\n')}\n`;
}

const isRule = (line: string): boolean => line.startsWith('├');

// Rows that are written at a time.
const PIECE = 1000;

/** The same box, row by row. */
export function* writeBox(heads: Cells, columns: readonly Cells[], sides: Sides = []): Generator<string> {
  const widths = columns.map((cells, column) =>
    cells.reduce((most, cell) => Math.max(most, widthOf(cell)), widthOf(heads[column])),
  );
  const rule = (left: string, middle: string, right: string): string =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}\n`;
  yield rule('┌', '┬', '┐') +
    writeRow(
      heads.map((head) => [head]),
      0,
      widths,
      sides,
    ) +
    rule('├', '┼', '┤');
  const count = columns[0].length;
  for (let first = 0; first < count; first += PIECE) {
    let text = '';
    for (let row = first; row < Math.min(first + PIECE, count); row++) text += writeRow(columns, row, widths, sides);
    yield text;
  }
  yield rule('└', '┴', '┘');
}

const widthOf = (cell: string): number => (cell.includes('\n') ? widest(cell.split('\n')) : columnsOf(cell));

function writeRow(columns: readonly Cells[], row: number, widths: readonly number[], sides: Sides): string {
  let text = '│';
  for (let column = 0; column < columns.length; column++) {
    const cell = columns[column][row];
    if (cell.includes('\n'))
      return writeLines(
        columns.map((cells) => cells[row].split('\n')),
        widths,
        sides,
      );
    text += ` ${pad(cell, widths[column], sides[column] ?? 'right')} │`;
  }
  return `${text}\n`;
}

/** A row of cells of several lines. */
function writeLines(parts: readonly Cells[], widths: readonly number[], sides: Sides): string {
  const height = Math.max(...parts.map(({ length }) => length));
  let text = '';
  for (let line = 0; line < height; line++)
    text += `│${parts.map((lines, column) => ` ${pad(lines[line] ?? '', widths[column], sides[column] ?? 'right')} │`).join('')}\n`;
  return text;
}
