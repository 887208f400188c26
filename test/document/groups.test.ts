import { describe, expect, test } from '@jest/globals';
import { groupSection, rowsOfShown } from '../../src/document/groups.ts';
import type { GroupSummary } from '../../src/result/group.ts';
import type { Report } from '../../src/result/report.ts';
import { textsOf } from '../support/document.ts';
import { REPORT, runOf, SUMMARY, viewOf } from '../support/view.ts';

const summary: GroupSummary = { n: 2, ignored: 0, mean: 4, sum: 8, headline: 4, accuracy: undefined, share: 0.8 };
const found = [
  { key: ['a,b'], summaries: [summary] },
  { key: [undefined], summaries: [{ ...summary, n: 1, mean: 2, sum: 2, headline: 2, share: 0.2 }] },
];
const report: Report = {
  ...REPORT,
  groups: { count: 2, keyAt: (index) => found[index].key, at: (index) => found[index] },
};
const groups = [{ name: 'g\u001b', valueAt: (index: number) => ['a,b', undefined][index] }];

describe('groups in a table', () => {
  test('are a row each, then all, with what is not shown', async () => {
    const section = groupSection(report, viewOf({ groups }));
    const { heads, rows } = textsOf(section);
    expect(heads).toEqual(['g\\u001b', 'n', 'mean (MSE)', 'share of the total']);
    expect(rows).toEqual([
      ['a,b', '2', '4', '80 %'],
      ['(missing)', '1', '2', '20 %'],
      ['all', '3', String(10 / 3), '100 %'],
    ]);
    expect(section.notes).toEqual([]);
    const short = groupSection(report, viewOf({ groups, groupsShown: 1 }));
    expect(textsOf(short).rows.map(([name]) => name)).toEqual(['a,b', '…', 'all']);
    expect(short.notes).toEqual(['2 groups (the 1 worst shown; --rows all shows them all)']);
  });

  test('have the headline of each of several runs, ignored rows and accuracy where there are such', async () => {
    const many = [SUMMARY, { ...SUMMARY, ignored: 1, accuracy: 0.5 }];
    const both = { ...found[0], summaries: [summary, { ...summary, headline: 9, accuracy: 1 }] };
    const { heads, rows } = textsOf(
      groupSection(
        { ...report, summaries: many, groups: { ...report.groups, count: 1, at: () => both } },
        viewOf({ groups, runs: [runOf('mse'), runOf('mae')] }),
      ),
    );
    expect(heads.slice(1)).toEqual(['n', 'ignored', 'mse', 'mae', 'accuracy', 'share of the total']);
    expect(rows[0]).toEqual(['a,b', '2', '0', '4', '9', '1', '80 %']);
  });

  test('keep the ranked rows of those that are shown', async () => {
    const rows = [{ group: ['a,b'] }, { group: [undefined] }];
    expect(rowsOfShown(rows, report, viewOf({ groups, groupsShown: 1 }))).toEqual([{ group: ['a,b'] }]);
    expect(rowsOfShown(rows, report, viewOf({ groups }))).toEqual(rows);
  });
});
