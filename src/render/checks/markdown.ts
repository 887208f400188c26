import type { CheckReport, Outcome } from '../../result/result.ts';
import { english } from '../../words/en/wording.ts';
import type { Dictionary } from '../../words/language.ts';
import { formatCount, formatNumber } from '../../words/number.ts';
import { escapeControls } from '../../words/text.ts';
import { promiseOf, remarksOf } from '../verdict.ts';
import { type Case, casesOf, lossOf, worstFirst } from './cases.ts';
import type { CheckRenderer } from './index.ts';
import { countLine } from './table.ts';

/** A comment of a pull request has room for some 60,000 characters. */
const MOST = 100;
const MOST_CHARACTERS = 80;

/** A comment for a pull request: the verdict, a table of the checks, worst first, and the rows that cost most. */
export const render: CheckRenderer = (report, { words }) => {
  const cases = casesOf(report, words);
  const shown = worstFirst(cases).slice(0, MOST);
  const left = cases.length - shown.length;
  const heads = `| ${words.report.heads.join(' | ')} |\n| --- | --- | ---: | --- | ---: | --- |\n`;
  const rows = shown.map((each) => `| ${cellsOf(each, words).join(' | ')} |\n`).join('');
  const more = left === 0 ? '' : `\n${words.report.more(formatCount(left))}\n`;
  return `${titleOf(cases, words)}${countLine(report, words)}\n${heads}${rows}${more}${costliest(report, shown, words)}`;
};

/** What a run comes to, the worst that any check does; nothing where nothing was judged. */
function titleOf(cases: readonly Case[], words: Dictionary): string {
  const worst = worstFirst(cases).at(0);
  return worst === undefined ? '' : `**${nameOf(worst.outcome, words)}** `;
}

const nameOf = (outcome: Outcome | 'error', words: Dictionary): string =>
  outcome === 'error' ? words.notMade : words.verdict[outcome];

function cellsOf({ outcome, name, verdict, line }: Case, words: Dictionary): string[] {
  const mark = outcome === 'passed' ? nameOf(outcome, words) : `**${nameOf(outcome, words)}**`;
  if (verdict === undefined) return [mark, code(name), '', '', '', code(line)];
  const { value, n, group } = verdict;
  const what = group === undefined ? code(name) : `${code(name)} ${code(group)}`;
  return [
    mark,
    what,
    formatNumber(value),
    code(promiseOf(verdict)),
    formatCount(n),
    remarksOf(verdict, words).join(', '),
  ];
}

/** The rows that cost most, where a check about them has not passed. */
function costliest({ results }: CheckReport, cases: readonly Case[], words: Dictionary): string {
  return results
    .flatMap(({ worst }) => {
      const told = cases.find((each) => worst !== undefined && each.worst.some((row) => worst.rows.includes(row)));
      if (told === undefined) return [];
      const lines = told.worst.map(
        ({ place, losses, share }) => `- ${code(english.place(place))}: ${lossOf(losses[0], share, words)}\n`,
      );
      return [`\n${words.report.largest(code(told.loss))}:\n\n${lines.join('')}`];
    })
    .join('');
}

/**
 * Data as code, in which nothing is a link, a name to be told, or markup: whatever could be is a character reference, and a cut
 * keeps it short.
 */
function code(text: string): string {
  const characters = [...text];
  const cut = characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : text;
  const safe = escapeControls(cut).replace(/[^\p{L}\p{N} .=/-]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${safe}</code>`;
}
