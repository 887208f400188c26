import type { GroupSummary } from '../result/group.ts';
import { type GroupKey, groupsIn, groupText } from '../result/group.ts';
import type { Report } from '../result/report.ts';
import type { Summary } from '../result/summary.ts';
import { formatCount } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { countCell, dataCell, NOTHING, numberCell, shareCell, wordsCell } from './cells.ts';
import type { Cell, Column, Section } from './document.ts';
import type { View } from './view.ts';

/** A row for each group that is shown, the worst first, and one for all; below them how to see the others. */
export function groupSection(report: Report, view: View): Section {
  const { words, groups: columns, groupsShown } = view;
  const { groups, summaries } = report;
  const rows = [...groupsIn(groups, groupsShown)].map(({ key, summaries: own }) => [
    ...groupCells(view, key),
    ...summaryCells(own, own[0].share, report, view),
  ]);
  const isCut = rows.length < groups.count;
  const all = [
    wordsCell(words.all),
    ...columns.slice(1).map(() => NOTHING),
    ...summaryCells(summaries, 1, report, view),
  ];
  return {
    body: {
      kind: 'table',
      look: 'box',
      columns: [
        ...columnsOfKeys(view),
        ...summaryHeads(report, view).map((head): Column => ({ head, holds: 'numbers' })),
      ],
      rows: [...rows, ...(isCut ? [undefined] : []), all],
    },
    notes: isCut ? [words.groups(formatCount(groups.count), formatCount(rows.length))] : [],
  };
}

/** The columns by which rows are grouped. */
export const columnsOfKeys = ({ groups }: View): Column[] =>
  groups.map(({ name }) => ({ head: escapeControls(name), holds: 'words', isKey: true }));

/** The values of a group. */
export function groupCells({ words }: View, key: GroupKey): Cell[] {
  return key.map((value) => dataCell(String(value ?? words.missing)));
}

/** What is shown of a group beside n and its share, which depends on all runs. */
function shownOf({ summaries }: Report, { runs }: View) {
  const headline = runs.length === 1 ? runs[0].resolved.headline : undefined;
  return {
    hasIgnored: summaries.some(({ ignored }) => ignored > 0),
    hasHeadline: headline !== undefined && headline !== 'mean' && headline !== 'none',
    /** The first run that has an accuracy; -1 where none has. */
    ofAccuracy: summaries.findIndex(({ accuracy }) => accuracy !== undefined),
  };
}

function summaryHeads(report: Report, view: View): string[] {
  const { words, runs, language } = view;
  const { hasIgnored, hasHeadline, ofAccuracy } = shownOf(report, view);
  const mean = report.summaries[0].lines.find(({ statistic }) => statistic === 'mean');
  return [
    words.n,
    ...(hasIgnored ? [words.ignored] : []),
    ...(runs.length === 1 ? [mean?.words[language] ?? words.explain.statistic.mean] : runs.map(({ label }) => label)),
    ...(hasHeadline ? [words.headline] : []),
    ...(ofAccuracy < 0 ? [] : [words.accuracy]),
    words.share,
  ];
}

function summaryCells(own: readonly (GroupSummary | Summary)[], share: number, report: Report, view: View): Cell[] {
  const { hasIgnored, hasHeadline, ofAccuracy } = shownOf(report, view);
  const [{ n, ignored, mean, headline }] = own;
  const number = (value = Number.NaN): Cell => numberCell(value, view.precision);
  return [
    countCell(n),
    ...(hasIgnored ? [countCell(ignored)] : []),
    ...(view.runs.length === 1 ? [number(mean)] : own.map((each) => number(each.headline ?? each.mean))),
    ...(hasHeadline ? [number(headline)] : []),
    ...(ofAccuracy < 0 ? [] : [number(own[ofAccuracy].accuracy)]),
    shareCell(share, view.precision),
  ];
}

/** The rows among the worst or the best, without those of groups that a table does not show. */
export function rowsOfShown<T extends { readonly group?: GroupKey | undefined }>(
  rows: readonly T[],
  { groups }: Report,
  { groupsShown }: View,
): readonly T[] {
  if (groups.count <= groupsShown) return rows;
  const shown = new Set(Array.from({ length: groupsShown }, (_, index) => groupText(groups.keyAt(index))));
  return rows.filter(({ group }) => group !== undefined && shown.has(groupText(group)));
}
