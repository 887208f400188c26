import { expect, test } from '@jest/globals';
import { compareModels, sharedConfidence } from '../../src/engine/comparison.ts';
import { planComparison } from '../../src/engine/planning/plan-comparison.ts';
import { runPlan } from '../../src/engine/run.ts';
import { createFakeIo } from '../support/fake-io.ts';

/** Files in blocks of different sizes, as different formats have them. */
const files = {
  'a.csv': 'p\n1\n2\n3\n4\n',
  'b.ndjson': '{"p":1}\n{"p":0}\n{"p":4}\n{"p":1}\n',
  'y.csv': 'y\n0\n0\n0\n0\n',
};

test('models of different formats are compared row by row', async () => {
  const options = { labels: 'y.csv', parameters: {} };
  const request = { loss: 'mae', files: ['a.csv', 'b.ndjson'], options };
  const prepared = await planComparison(request, createFakeIo({ files }).io);
  const ran = await runPlan(prepared);
  const comparison = compareModels(prepared, ran, sharedConfidence(2));
  expect([...ran.notes, ...ran.warnings]).toEqual([]);
  expect(comparison.reference).toBe(comparison.models[0]);
  expect(comparison.leader).toMatchObject({ model: { name: 'b' }, isShown: false });
  expect(comparison.models.map(({ summary }) => summary.headline)).toEqual([2.5, 1.5]);
  expect(comparison.models[1].change).toMatchObject({ difference: -1, wins: 2, ties: 1, losses: 1 });
});
