import { type GroupColumn, type GroupKey, groupsIn, groupText } from '../result/group.ts';
import type { Group, GroupSummary, Report, Summary } from '../result/result.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import type { View } from './renderer.ts';

// The content of a report by groups: rows of cells for tables, records for formats that machines read.

/** The heads of the groups, a row for each that is shown, the worst first, and one for all; and what is said of the others. */
export function groupRows(
  report: Report,
  view: View,
): { readonly heads: string[]; readonly rows: string[][]; readonly cut: string | undefined } {
  const { words, runs, groups: columns, groupsShown } = view;
  const { groups, summaries } = report;
  const hasIgnored = summaries.some(({ ignored }) => ignored > 0);
  const [single] = runs.length === 1 ? runs : [];
  const { headline } = single?.resolved ?? {};
  const hasHeadline = headline !== undefined && headline !== 'mean' && headline !== 'none';
  const ofAccuracy = summaries.findIndex(({ accuracy }) => accuracy !== undefined);
  const number = (value: number): string => formatNumber(value, view.precision);

  const cells = (key: readonly string[], all: readonly (GroupSummary | Summary)[], share: number): string[] => [
    ...key,
    formatCount(all[0].n),
    ...(hasIgnored ? [formatCount(all[0].ignored)] : []),
    ...(single ? [number(all[0].mean)] : all.map((own) => number(own.headline ?? own.mean))),
    ...(hasHeadline ? [number(all[0].headline ?? Number.NaN)] : []),
    ...(ofAccuracy < 0 ? [] : [number(all[ofAccuracy].accuracy ?? Number.NaN)]),
    `${formatNumber(100 * share, view.precision ?? 3)} %`,
  ];
  const rows = [...groupsIn(groups, groupsShown)].map(({ key, summaries: own }) =>
    cells(groupCells(view, key), own, own[0].share),
  );
  const mean = summaries[0].lines.find(({ statistic }) => statistic === 'mean');
  const heads = [
    ...columns.map(({ name }) => escapeControls(name)),
    words.n,
    ...(hasIgnored ? [words.ignored] : []),
    ...(single ? [mean?.words[view.language] ?? words.explain.statistic.mean] : runs.map(({ label }) => label)),
    ...(hasHeadline ? [words.headline] : []),
    ...(ofAccuracy < 0 ? [] : [words.accuracy]),
    words.share,
  ];
  const isCut = rows.length < groups.count;
  return {
    heads,
    rows: [
      ...rows,
      ...(isCut ? [heads.map(() => '…')] : []),
      cells([words.all, ...columns.slice(1).map(() => '')], summaries, 1),
    ],
    cut: isCut ? words.groups(formatCount(groups.count), formatCount(rows.length)) : undefined,
  };
}

/** The values of a group as people read them. */
export function groupCells({ words }: View, key: GroupKey): string[] {
  return key.map((value) => escapeControls(String(value ?? words.missing)));
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

/** What the columns of groups are called beside those of a sample: `group`, of several `group_region`. */
export function groupHeads(columns: readonly GroupColumn[]): string[] {
  return columns.map(({ name }) => (columns.length === 1 ? 'group' : `group_${name}`));
}

/** The values of a group as they stand in a field; nothing where there is none. */
export function groupFields(key: GroupKey): (string | number)[] {
  return key.map((value) => value ?? '');
}

/** A group as one flat record, for formats that have no nesting. */
export function groupRecord(
  { runs, groups }: View,
  { key, summaries }: Group,
  run: number,
): [string, string | number][] {
  const { resolved, label } = runs[run];
  const { n, ignored, mean, sum, headline, share } = summaries[run];
  const heads = groupHeads(groups);
  return [
    ...(runs.length > 1 ? ([['run', label]] as [string, string][]) : []),
    ['loss', resolved.loss.name],
    ['convention', resolved.convention],
    ...groupFields(key).map((value, column): [string, string | number] => [heads[column], value]),
    ['n', n],
    ['ignored', ignored],
    ['mean', mean],
    ['sum', sum],
    ['headline', headline ?? ''],
    ['share', share],
  ];
}

// Lines that are written at a time.
const LINES = 1000;

/** A text for each group and run, so many in one piece. */
export function* groupLines(
  { groups }: Report,
  { runs }: View,
  lineOf: (group: Group, run: number) => string,
): Generator<string, void> {
  let text = '';
  let lines = 0;
  for (const group of groupsIn(groups)) {
    for (const run of runs.keys()) text += lineOf(group, run);
    lines++;
    if (lines % LINES === 0) {
      yield text;
      text = '';
    }
  }
  yield text;
}
