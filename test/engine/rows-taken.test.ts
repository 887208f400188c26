import { expect, test } from '@jest/globals';
import { describeRows, describeWarnings } from '../../src/engine/rows-taken.ts';
import { runPlan } from '../../src/engine/run.ts';
import { column, planOf } from '../support/plans.ts';

const files = { 'p.csv': column('p', 1, '', 3), 'y.csv': column('y', 0, 0, 0) };

test('rows that were not taken are noted with their numbers', async () => {
  const { notes } = await runPlan(await planOf('mse', files, { missing: 'skip' }));
  expect(notes).toEqual([{ code: 'missing-left-out', args: { count: 1 } }]);
});

test('of several sources it is said once what all have not, and of each what its files have not', async () => {
  const prepared = await planOf('mse', files, { missing: 'skip' });
  const [one] = prepared.inputs;
  const left = { ...one, emptyFiles: () => ['a.csv', 'a.csv'] };
  expect(describeRows(prepared.plan, [left, left], { skipped: 2 })).toEqual([
    { code: 'files-without-rows', args: { files: ['a.csv'] } },
    { code: 'not-in-every-model', args: { count: 2 } },
  ]);
});

test('a headline that divides by nothing is explained', async () => {
  const flat = { 'p.csv': column('p', 1, 2), 'y.csv': column('y', 1, 1) };
  const { warnings, report, outcomes } = await runPlan(await planOf('r2', flat));
  expect(warnings).toMatchObject([{ code: 'nothing-to-divide-by', args: { label: 'r2' } }]);
  const { plan, inputs } = await planOf('r2', flat);
  expect(describeWarnings(plan, inputs, { warnings: [[]], outcomes, report })).toEqual(warnings);
});
