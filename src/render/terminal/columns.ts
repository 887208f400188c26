import { columnsOf, pad } from '../../words/width.ts';

/** The blanks between two columns. */
export const GAP = 2;

/** A row of cells, each in lines; a text alone stands on a line of its own. */
export type ColumnsRow = readonly (readonly string[])[] | string;

/** Rows of cells side by side, without a box; a line has no blanks at its end. */
export function drawColumns(rows: readonly ColumnsRow[], indent = 0): string {
  const widths = widthsOf(rows);
  return rows.map((row) => (typeof row === 'string' ? `${row}\n` : drawRow(row, widths, indent))).join('');
}

function widthsOf(rows: readonly ColumnsRow[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    if (typeof row === 'string') continue;
    for (const [column, lines] of row.entries())
      for (const line of lines) widths[column] = Math.max(widths[column] ?? 0, columnsOf(line));
  }
  return widths;
}

function drawRow(cells: readonly (readonly string[])[], widths: readonly number[], indent: number): string {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  let text = '';
  for (let line = 0; line < height; line++) {
    const parts = cells.map((lines, column) => pad(lines[line] ?? '', widths[column] ?? 0, 'left'));
    text += `${' '.repeat(indent)}${parts.join(' '.repeat(GAP))}`.trimEnd();
    text += '\n';
  }
  return text;
}
