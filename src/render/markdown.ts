import type { Report } from '../result/result.ts';
import { groupRows, rowsOfShown } from './group-rows.ts';
import { cutLine, sampleCells, sampleHeads, summaryRows } from './layout.ts';
import type { Renderer, View } from './renderer.ts';

/** GitHub's tables: the samples, then the summary. */
export const renderer: Renderer = {
  keeps: 'edges',
  showsSummary: true,
  showsGroups: () => true,
  start: (view) => ({
    begin: () => '',
    rows: () => [],
    *end(report) {
      if (view.shows === 'ranked' || (view.shows === 'samples' && view.groups.length === 0))
        yield* samples(report, view);
      if (view.groups.length > 0) yield* groupTable(report, view);
      const { heads, rows } = summaryRows(report, view);
      const hasRemarks = rows.some((row) => row.at(-1) !== '');
      const cells = (row: readonly string[]): readonly string[] => (hasRemarks ? row : row.slice(0, -1));
      const rules = heads.map((_, index) => (index === 0 || index === heads.length - 1 ? '---' : '---:'));
      yield drawTable(cells(heads), rows.map(cells), cells(rules));
    },
  }),
};

function* samples(report: Report, view: View): Iterable<string> {
  const heads = sampleHeads(view);
  if (view.shows === 'ranked') {
    for (const [title, ranked] of [
      [view.words.worst, report.worst],
      [view.words.best, report.best],
    ] as const) {
      if (ranked.length > 0)
        yield `**${title}**\n\n${drawTable(
          heads,
          rowsOfShown(ranked, report, view).map((row) => sampleCells(row, view)),
          numbersIn(heads),
        )}\n`;
    }
    return;
  }
  const cut = cutLine(report, view);
  const head = report.head.map((row) => sampleCells(row, view));
  const tail = report.tail.map((row) => sampleCells(row, view));
  yield `${drawTable(heads, [...head, ...(cut === undefined ? [] : [heads.map(() => '…')]), ...tail], numbersIn(heads))}\n`;
  if (cut !== undefined) yield `${cut}\n\n`;
}

function* groupTable(report: Report, view: View): Iterable<string> {
  const { heads, rows, cut } = groupRows(report, view);
  const rules = heads.map((_, index) => (index < view.groups.length ? '---' : '---:'));
  yield `${drawTable(heads, rows, rules)}\n`;
  if (cut !== undefined) yield `${cut}\n\n`;
}

/** One table, with the rule of each column: `---` for words, `---:` for numbers. What Markdown would read as its own is escaped. */
export function drawTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  rules: readonly string[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeText).join(' | ')} |\n`;
  return `${line(heads)}|${rules.map((rule) => ` ${rule} |`).join('')}\n${rows.map(line).join('')}`;
}

/** Right-aligned columns, for the samples. */
const numbersIn = (heads: readonly string[]): string[] => heads.map(() => '---:');

/** Text in which nothing is Markdown. */
export const escapeText = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, (character) => `\\${character}`);
