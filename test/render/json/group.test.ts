import { expect, test } from '@jest/globals';
import { groupEntries, groupObject } from '../../../src/render/json/group.ts';
import { jsonObject } from '../../../src/render/json/object.ts';
import { viewOf } from '../../support/view.ts';

const groups = [
  { name: 'region', valueAt: (index: number) => ['north', undefined][index] },
  { name: 'year', valueAt: (index: number) => 2024 + index },
];

test('a group has the values of its columns, null for none', () => {
  expect(JSON.parse(groupObject(groups, [undefined, 2024]))).toEqual({ region: null, year: 2024 });
});

test('its numbers stand beside them', () => {
  const summary = { n: 2, ignored: 0, mean: 4, sum: 8, headline: 4, accuracy: 0.5, share: 0.8 };
  const { ignored, ...shown } = summary;
  expect(
    JSON.parse(jsonObject(groupEntries(viewOf({ groups }), { key: ['north', 2025], summaries: [summary] }, 0))),
  ).toEqual({
    group: { region: 'north', year: 2025 },
    ...shown,
  });
  expect(ignored).toBe(0);
});
