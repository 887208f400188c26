import Table from 'cli-table3';
import { columnsOf, pad, widest } from './width.ts';

/** A cell of a box: its lines, with line ends between them. */
type Cells = readonly string[];

// cli-table3 takes time with the square of the rows.
const MOST_DRAWN = 200;

/** A box of right-aligned cells with a rule under its heads, in pieces: by cli-table3 as many rows as people look at, of more row by row. */
export function drawBox(heads: Cells, rows: readonly Cells[]): Iterable<string> {
  return rows.length > MOST_DRAWN ? writeBox(heads, rows) : [drawWhole(heads, rows)];
}

/** A box drawn by cli-table3. */
export function drawWhole(heads: Cells, rows: readonly Cells[]): string {
  const table = new Table({ head: [...heads], colAligns: heads.map(() => 'right'), style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  // It rules off every row or none: the first rule is the one under the heads.
  const lines = table.toString().split('\n');
  const rule = lines.findIndex(isRule);
  return `${lines.filter((line, index) => index === rule || !isRule(line)).join('\n')}\n`;
}

const isRule = (line: string): boolean => line.startsWith('├');

// Rows that are written at a time.
const PIECE = 1000;

/** The same box, row by row. */
export function* writeBox(heads: Cells, rows: readonly Cells[]): Generator<string> {
  const widths = widthsOf(heads, rows);
  const rule = (left: string, middle: string, right: string): string =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}\n`;
  yield rule('┌', '┬', '┐') + writeRow(heads, widths) + rule('├', '┼', '┤');
  for (let first = 0; first < rows.length; first += PIECE) {
    let text = '';
    for (let index = first; index < Math.min(first + PIECE, rows.length); index++)
      text += writeRow(rows[index], widths);
    yield text;
  }
  yield rule('└', '┴', '┘');
}

function widthsOf(heads: Cells, rows: readonly Cells[]): number[] {
  const widths = heads.map(widthOf);
  for (const row of rows)
    for (let column = 0; column < row.length; column++) widths[column] = Math.max(widths[column], widthOf(row[column]));
  return widths;
}

const widthOf = (cell: string): number => (cell.includes('\n') ? widest(cell.split('\n')) : columnsOf(cell));

function writeRow(cells: Cells, widths: readonly number[]): string {
  if (!cells.some((cell) => cell.includes('\n'))) return writeLine(cells, widths);
  const parts = cells.map((cell) => cell.split('\n'));
  const height = Math.max(...parts.map(({ length }) => length));
  let text = '';
  for (let line = 0; line < height; line++)
    text += writeLine(
      parts.map((lines) => lines[line] ?? ''),
      widths,
    );
  return text;
}

function writeLine(cells: Cells, widths: readonly number[]): string {
  let text = '│';
  for (let column = 0; column < cells.length; column++) text += ` ${pad(cells[column], widths[column], 'right')} │`;
  return `${text}\n`;
}
