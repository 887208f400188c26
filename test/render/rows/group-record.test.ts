import { describe, expect, test } from '@jest/globals';
import { groupFields, groupHeads, groupLines, groupRecord } from '../../../src/render/rows/group-record.ts';
import type { GroupSummary } from '../../../src/result/group.ts';
import type { Report } from '../../../src/result/report.ts';
import { REPORT, viewOf } from '../../support/view.ts';

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

describe('groups in records', () => {
  test('have one column called group, or several by their names', () => {
    expect(groupHeads(groups)).toEqual(['group']);
    expect(groupHeads([...groups, { name: 'y', valueAt: () => 1 }])).toEqual(['group_g\u001b', 'group_y']);
    expect([groupFields(['a,b']), groupFields([undefined])]).toEqual([['a,b'], ['']]);
  });

  test('are flat', async () => {
    const record = groupRecord(viewOf({ groups }), found[0], 0);
    expect(record.slice(2)).toEqual([
      ['group', 'a,b'],
      ['n', 2],
      ['ignored', 0],
      ['mean', 4],
      ['sum', 8],
      ['headline', 4],
      ['share', 0.8],
    ]);
  });

  test('come many in one piece', async () => {
    const lines = [...groupLines(report, viewOf({ groups }), ({ key }) => `${key}\n`)];
    expect(lines).toEqual(['a,b\n\n']);
  });
});
