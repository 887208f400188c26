import Table from 'cli-table3';
import type { RankedRow, Report, SampleRow } from '../result/result.ts';
import { groupRows, rowsOfShown } from './group-rows.ts';
import { cutLine, sampleCells, sampleHeads, summaryRows } from './layout.ts';
import type { Renderer, View } from './renderer.ts';

/** A box of samples and the summary under it. */
export const renderer: Renderer = {
  keeps: 'edges',
  showsSummary: true,
  showsGroups: () => true,
  start: (view) => ({
    begin: () => '',
    rows: () => [],
    *end(report) {
      if (view.shows === 'ranked' || (view.shows === 'samples' && view.groups.length === 0))
        yield* sampleTables(report, view);
      if (view.groups.length > 0) yield* groupTable(report, view);
      const { heads, rows } = summaryRows(report, view);
      yield drawColumns(view.runs.length > 1 ? [heads, ...rows] : rows, view.style.dim);
    },
  }),
};

function* sampleTables(report: Report, view: View): Iterable<string> {
  const { words, style } = view;
  if (view.shows === 'ranked') {
    const draw = (rows: readonly RankedRow[]): string => drawSamples(rowsOfShown(rows, report, view), view);
    if (report.worst.length > 0) yield `${style.bold(words.worst)}\n${draw(report.worst)}\n`;
    if (report.best.length > 0) yield `${style.bold(words.best)}\n${draw(report.best)}\n`;
    return;
  }
  const cut = cutLine(report, view);
  yield `${drawSamples([...report.head, ...(cut === undefined ? [] : [undefined]), ...report.tail], view)}\n`;
  if (cut !== undefined) yield `${style.dim(cut)}\n\n`;
}

function* groupTable(report: Report, view: View): Iterable<string> {
  const { heads, rows, cut } = groupRows(report, view);
  yield `${drawBox(heads.map(view.style.bold), rows)}\n`;
  if (cut !== undefined) yield `${view.style.dim(cut)}\n\n`;
}

/** A box with one rule, under its heads. A row that is undefined stands for those left out. */
function drawSamples(rows: readonly (SampleRow | RankedRow | undefined)[], view: View): string {
  const heads = sampleHeads(view);
  const cells = rows.map((row) => (row === undefined ? heads.map(() => '…') : sampleCells(row, view)));
  return drawBox(heads.map(view.style.bold), cells);
}

// cli-table3 takes time with the square of the rows: more of them are drawn in pieces, which share their widths.
const PIECE = 250;

/** A box of cells, right-aligned, with a rule under the heads alone. */
export function drawBox(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(rows.length / PIECE)) }, (_, index) =>
    rows.slice(index * PIECE, (index + 1) * PIECE),
  );
  const widths =
    pieces.length === 1
      ? []
      : heads.map((_, column) => Math.max(...pieces.map((piece) => measure(heads, piece)[column])));
  // cli-table3 rules off every row or none; the first rule is the one under the heads.
  const drawn = pieces.map((piece) => createBox(heads, piece, widths).toString().split('\n'));
  const body = drawn.flatMap((lines) => lines.slice(3, -1).filter((line) => !line.startsWith('├')));
  return `${[...drawn[0].slice(0, 3), ...body, drawn[0].at(-1)].join('\n')}\n`;
}

function createBox(heads: readonly string[], rows: readonly (readonly string[])[], colWidths: number[]): Table.Table {
  const table = new Table({
    head: [...heads],
    colAligns: heads.map(() => 'right'),
    colWidths,
    style: { head: [], border: [] },
  });
  for (const row of rows) table.push([...row]);
  return table;
}

/** The width of each column, borders left out: what lies between the junctions of the upper border. */
function measure(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const [border] = createBox(heads, rows, []).toString().split('\n', 1);
  return border
    .slice(1, -1)
    .split('┬')
    .map((part) => part.length);
}

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Rows of cells in columns, without a box; empty cells at the end of a line leave no blanks. */
export function drawColumns(
  rows: readonly (readonly string[])[],
  remark: (text: string) => string = (text) => text,
): string {
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of rows) {
    table.push(row.map((cell, index) => (index === row.length - 1 && cell !== '' ? remark(cell) : cell)));
  }
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}
