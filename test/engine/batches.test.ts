import { expect, test } from '@jest/globals';
import { createBatches } from '../../src/engine/batches.ts';
import { runPlan } from '../../src/engine/run.ts';
import { column, planOf } from '../support/plans.ts';

const files = { 'p.csv': column('p', 1, 2, 3, 4), 'y.csv': column('y', 0, 0, 0, 0) };

test('batches stand beside all rows', async () => {
  const { report } = await runPlan(await planOf('mae', files, { sample: 3, repeat: 5, seed: 1 }));
  expect(report.summaries[0].n).toBe(4);
  expect(report.batches.map(([{ n }]) => n)).toEqual([3, 3, 3, 3, 3]);
  const means = report.batches.map(([{ mean }]) => mean);
  expect(new Set(means).size).toBeGreaterThan(1);
});

test('a batch that comes to nothing is named', () => {
  const batches = createBatches({ size: 2, seed: 0, replacement: false }, 3);
  expect(() => batches.finish((rows) => [...rows].map(() => ({}) as never))).toThrow(
    'batch 1: --sample 2 --no-replacement: there are 0 rows to draw from',
  );
});
