import { expect, test } from '@jest/globals';
import { arrangeComparison } from '../../src/document/comparison.ts';
import { comparisonOf, GROUPS } from '../support/comparisons.ts';
import { viewOf } from '../support/view.ts';

test('the models are the matter, groups and rows its details', () => {
  const view = viewOf({ groups: [{ name: 'region', valueAt: () => 'north' }] });
  const { main, details, facts, conclusions } = arrangeComparison(comparisonOf({}, { groups: GROUPS }), view);
  expect([main.length, facts?.length, conclusions?.length]).toEqual([1, 1, 1]);
  expect(details?.map(({ title }) => title)).toEqual([
    'change of the mean loss by group',
    'rows that change most from a to b',
  ]);
  expect(arrangeComparison(comparisonOf({ rows: [] }), view).details).toEqual([]);
});
