import type { View } from '../../document/view.ts';
import type { Group } from '../../result/group.ts';
import { type GroupColumn, type GroupKey, groupsIn } from '../../result/group.ts';
import type { Report } from '../../result/report.ts';

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
