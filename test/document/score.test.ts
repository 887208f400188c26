import { expect, test } from '@jest/globals';
import { arrangeScore } from '../../src/document/score.ts';
import type { View } from '../../src/document/view.ts';
import { NO_GROUPS } from '../../src/result/group.ts';
import { sectionsOf } from '../support/document.ts';
import { REPORT, ROWS, viewOf } from '../support/view.ts';

const group = { n: 3, ignored: 0, mean: 1, sum: 3, headline: 1, accuracy: undefined, share: 1 };
const groups = { ...NO_GROUPS, count: 1, keyAt: () => ['north'], at: () => ({ key: ['north'], summaries: [group] }) };
const worst = [{ ...ROWS[2], share: 0.9, place: {} }];

const lookOf = (given: Partial<View>): string[] =>
  sectionsOf(arrangeScore({ ...REPORT, worst, groups }, viewOf(given))).map(({ body }) =>
    body.kind === 'table' ? `${body.look} ${body.columns.at(-1)?.head}`.trim() : body.kind,
  );

test('samples, ranked rows and groups stand above the summary, where they are shown', () => {
  const byRegion = [{ name: 'region', valueAt: () => 'north' }];
  expect(lookOf({ shows: 'samples' })).toEqual(['box loss', 'columns']);
  expect(lookOf({ shows: 'summary' })).toEqual(['columns']);
  expect(lookOf({ shows: 'ranked' })).toEqual(['box share of the total', 'columns']);
  expect(lookOf({ shows: 'samples', groups: byRegion })).toEqual(['box share of the total', 'columns']);
  expect(lookOf({ shows: 'ranked', groups: byRegion })).toHaveLength(3);
});
