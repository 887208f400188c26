import { expect, test } from '@jest/globals';
import { groupChangeSection } from '../../src/document/group-changes.ts';
import { comparisonOf, GROUPS } from '../support/comparisons.ts';
import { textsOf } from '../support/document.ts';
import { viewOf } from '../support/view.ts';

const grouped = viewOf({ groups: [{ name: 'region', valueAt: (index) => ['north', 'south'][index] }] });

test('has the groups, what each adds, and that the mix is the same', () => {
  const section = groupChangeSection(comparisonOf({}, { groups: GROUPS }), grouped);
  const sheet = textsOf(section);
  expect(sheet.heads).toEqual(['region', 'n', 'a', 'b', 'difference', 'contribution']);
  expect(sheet.rows).toEqual([
    ['south', '40', '5', '2.5', '-2.5', '-1'],
    ['north', '60', '3', '3', '0', '0'],
  ]);
  expect(section.notes).toEqual([expect.stringContaining('the mix of groups does not change')]);
});

test('has twenty groups, and says how many there are', () => {
  const groups = Array.from({ length: 30 }, () => GROUPS[0]);
  const section = groupChangeSection(comparisonOf({}, { groups }), grouped);
  expect(textsOf(section).rows).toHaveLength(20);
  expect(section.notes?.[0]).toMatch(/^30 groups \(the 20 that change most shown/);
});
