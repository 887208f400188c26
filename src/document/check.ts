import type { CheckReport } from '../result/check.ts';
import type { Outcome } from '../result/verdict.ts';
import { formatCount } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { type Case, casesOf, costText, placeOf, sentenceOf, worstFirst } from './cases.ts';
import { countCell, lineCell, NOTHING, numberCell, wordsCell } from './cells.ts';
import type { Cell, Document, Line, Section, Span } from './document.ts';
import type { Speech } from './interval.ts';
import { promiseOf, remarksOf, TONES } from './verdict-line.ts';

/** A comment of a pull request has room for some 60,000 characters. */
const MOST = 100;

/**
 * The verdicts: for a terminal a line each in the order in which they were asked, for a page a table, worst first, and the rows that cost
 * most. Both count them.
 */
export function arrangeCheck(report: CheckReport, speech: Speech): Document {
  const cases = casesOf(report, speech);
  const worst = worstFirst(cases);
  const shown = worst.slice(0, MOST);
  return {
    conclusions: [
      {
        text: countText(report, cases, speech),
        verdict: worst.length === 0 ? undefined : nameOf(worst[0].outcome, speech),
      },
    ],
    main: [
      { medium: 'terminal', body: { kind: 'lines', lines: caseLines(cases, speech) } },
      caseTable(shown, cases.length - shown.length, speech),
    ],
    details: costliest(report, shown, speech),
  };
}

/** A line for each case, and below it how to mend what could not be judged. */
export function caseLines(cases: readonly Case[], { words }: Speech): Line[] {
  return cases.flatMap(({ line, hint }): Line[] =>
    hint === undefined ? [line] : [line, [{ text: `  ${words.check.hint}: ${hint}` }]],
  );
}

/** How many limits were kept and not, on how many rows, as JUnit and JSON count them; a check that could not be made counts once. */
function countText(report: CheckReport, cases: readonly Case[], { words }: Speech): string {
  const outcomes = cases.map(({ outcome }) => outcome);
  const count = (wanted: Outcome | 'error'): number => outcomes.filter((outcome) => outcome === wanted).length;
  const rows = (of: 'n' | 'skipped'): string =>
    formatCount(report.results.reduce((sum, { summary }) => sum + (summary?.[of] ?? 0), 0));
  return words.check.counts({
    count: outcomes.length,
    passed: count('passed'),
    failed: count('failed'),
    open: count('inconclusive'),
    errors: count('error'),
    rows: rows('n'),
    skipped: rows('skipped'),
    seconds: report.seconds.toFixed(2),
  });
}

const nameOf = (outcome: Case['outcome'], { words }: Speech): string =>
  outcome === 'error' ? words.check.notMade : words.check.verdict[outcome];

function caseTable(shown: readonly Case[], left: number, speech: Speech): Section {
  const { heads, more } = speech.words.check;
  return {
    medium: 'page',
    body: {
      kind: 'table',
      look: 'box',
      columns: heads.map((head, index) => ({ head, holds: index === 2 || index === 4 ? 'numbers' : 'words' })),
      rows: shown.map((each) => caseCells(each, speech)),
    },
    notes: left === 0 ? [] : [more(formatCount(left))],
  };
}

function caseCells(each: Case, speech: Speech): Cell[] {
  const { outcome, name, verdict } = each;
  const tone = outcome === 'error' ? 'bad' : TONES[outcome];
  const mark = wordsCell(nameOf(outcome, speech), tone);
  const what = [{ text: escapeControls(name), isData: true }];
  if (verdict === undefined)
    return [mark, lineCell(what), NOTHING, NOTHING, NOTHING, lineCell([{ text: sentenceOf(each), isData: true }])];
  const { value, n, group } = verdict;
  return [
    mark,
    lineCell(group === undefined ? what : [...what, { text: ' ' }, { text: escapeControls(group), isData: true }]),
    numberCell(value),
    lineCell([{ text: promiseOf(verdict, speech), isData: true }]),
    countCell(n),
    wordsCell(remarksOf(verdict, speech).join(', ')),
  ];
}

/** The rows that cost most, where a check about them has not passed. */
function costliest({ results }: CheckReport, cases: readonly Case[], speech: Speech): Section[] {
  return results.flatMap(({ worst }): Section[] => {
    const told = cases.find((each) => worst !== undefined && each.worst.some((row) => worst.rows.includes(row)));
    if (told === undefined) return [];
    const points = told.worst.map(
      (row): Line => [{ text: placeOf(row, speech), isData: true }, { text: `: ${costText(row, speech)}` }],
    );
    return [{ medium: 'page', body: { kind: 'points', lead: leadOf(told.loss, speech), points } }];
  });
}

/** `largest losses by mse`. */
const leadOf = (loss: string, { words }: Speech): Line =>
  words.check
    .largestBy<Span>({ text: escapeControls(loss), isData: true })
    .map((piece) => (typeof piece === 'string' ? { text: piece } : piece));
