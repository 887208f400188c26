import type { Dictionary } from '../../words/language.ts';
import { formatCount } from '../../words/number.ts';
import { escapeControls } from '../../words/text.ts';
import { type Case, casesOf, rowLine, worstFirst } from './cases.ts';
import type { CheckRenderer } from './index.ts';
import { render as renderTable } from './table.ts';

/** GitHub shows no more of a kind for a step. */
const MOST = 10;

/**
 * The lines of the table, and below them annotations for GitHub Actions: an error for what failed or could not be judged, a warning
 * for what is open, each at the row that costs most, worst first.
 */
export const render: CheckRenderer = (report, speech) => {
  const { words, folder } = speech;
  const cases = worstFirst(casesOf(report, words));
  const kinds = [
    ['error', cases.filter(({ outcome }) => outcome === 'error' || outcome === 'failed')],
    ['warning', cases.filter(({ outcome }) => outcome === 'inconclusive')],
  ] as const;
  const commands = kinds.flatMap(([kind, some]) =>
    some.slice(0, MOST).map((each) => annotation(kind, each, words, folder)),
  );
  const left = kinds.reduce((sum, [, some]) => sum + Math.max(0, some.length - MOST), 0);
  const more = left === 0 ? '' : `${words.report.unannotated(formatCount(left))}\n`;
  return `${renderTable(report, speech)}${more}${commands.join('')}`;
};

function annotation(
  kind: 'error' | 'warning',
  { name, verdict, line, worst, loss }: Case,
  words: Dictionary,
  folder: string | undefined,
): string {
  const { file, line: row } = worst[0]?.place ?? {};
  const properties = [
    ...(file === undefined || row === undefined ? [] : [`file=${property(within(file, folder))}`, `line=${row}`]),
    `title=${property(verdict === undefined ? name : `${name}: ${verdict.term}`)}`,
  ];
  const rows = worst.length === 0 ? [] : [`${words.report.largest(loss)}:`, ...worst.map((row) => rowLine(row, words))];
  return `::${kind} ${properties.join(',')}::${data([line, ...rows].join('\n'))}\n`;
}

/** A file's name from the root of the repository. */
function within(file: string, folder: string | undefined): string {
  return folder === undefined || /^(\/|[a-z]:)/i.test(file) ? file : `${folder}/${file}`;
}

const CODES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };

// The escapes of the runner's own toolkit: a line's end would begin another command.
const data = (text: string): string => text.replace(/[%\r\n]/g, (character) => CODES[character]);
const property = (text: string): string => escapeControls(text).replace(/[%\r\n:,]/g, (character) => CODES[character]);
