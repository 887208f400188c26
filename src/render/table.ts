import Table from 'cli-table3';
import type { RankedRow, Report, SampleRow } from '../result.ts';
import { cutLine, sampleCells, sampleHeads, summaryRows } from './layout.ts';
import type { Renderer, View } from './renderer.ts';

/** A box of samples and the summary under it. */
export const renderer: Renderer = {
  keeps: 'edges',
  start: (view) => ({
    begin: () => '',
    rows: () => '',
    *end(report) {
      if (view.perSample) yield* sampleTables(report, view);
      const { heads, rows } = summaryRows(report, view);
      yield drawColumns(view.runs.length > 1 ? [heads, ...rows] : rows, view.style.dim);
    },
  }),
};

function* sampleTables(report: Report, view: View): Iterable<string> {
  const { words, style } = view;
  if (view.ranked) {
    if (report.worst.length > 0) yield `${style.bold(words.worst)}\n${drawSamples(report.worst, view)}\n`;
    if (report.best.length > 0) yield `${style.bold(words.best)}\n${drawSamples(report.best, view)}\n`;
    return;
  }
  const cut = cutLine(report, view);
  yield `${drawSamples([...report.head, ...(cut === undefined ? [] : [undefined]), ...report.tail], view)}\n`;
  if (cut !== undefined) yield `${style.dim(cut)}\n\n`;
}

/** A box with one rule, under its heads. A row that is undefined stands for those left out. */
function drawSamples(rows: readonly (SampleRow | RankedRow | undefined)[], view: View): string {
  const heads = sampleHeads(view);
  const cells = rows.map((row) => (row === undefined ? heads.map(() => '…') : sampleCells(row, view)));
  return drawBox(heads.map(view.style.bold), cells);
}

/** A box of cells, right-aligned, with a rule under the heads alone. */
export function drawBox(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  align: 'left' | 'right' = 'right',
): string {
  const table = new Table({ head: [...heads], colAligns: heads.map(() => align), style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  // cli-table3 rules off every row or none; the first rule is the one under the heads.
  const lines = table.toString().split('\n');
  const rule = lines.findIndex((line) => line.startsWith('├'));
  return `${lines.filter((line, index) => index <= rule || !line.startsWith('├')).join('\n')}\n`;
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
