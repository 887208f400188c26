import { expect, test } from '@jest/globals';
import { createAccumulation } from '../../src/engine/accumulation.ts';
import { runPlan } from '../../src/engine/run.ts';
import { NO_ROWS } from '../../src/result/keep.ts';
import { column as columnOf, pairsOf } from '../support/pairs.ts';
import { column, planOf } from '../support/plans.ts';

const block = (predictions: readonly number[], labels: readonly number[]) =>
  pairsOf(columnOf(predictions), columnOf(labels));
const files = { 'p.csv': column('p', 0.5, 0.25), 'y.csv': column('y', 1, 0) };

test('each block goes through every run and into what is kept', async () => {
  const { plan } = await planOf('mse,mae', files);
  const rows = { ...NO_ROWS, worst: 1 };
  const accumulation = createAccumulation({ ...plan, keep: { ...plan.keep, losses: true, rows } });
  expect(accumulation.add([block([1, 2], [0, 0])]).losses.map((own) => [...own])).toEqual([
    [1, 4],
    [1, 2],
  ]);
  accumulation.add([block([3], [0])]);
  const { report, outcomes } = accumulation.finish({ skipped: 0 });
  expect(report.summaries.map(({ n, sum }) => [n, sum])).toEqual([
    [3, 14],
    [3, 6],
  ]);
  expect(report.losses.map((own) => [...own])).toEqual([
    [1, 4, 9],
    [1, 2, 3],
  ]);
  expect(report.worst).toMatchObject([{ losses: [9, 3], share: 9 / 14 }]);
  expect(outcomes.map(({ fault }) => fault)).toEqual([undefined, undefined]);
});

test('nothing that is not kept is computed', async () => {
  const { plan } = await planOf('mse', files);
  const accumulation = createAccumulation({ ...plan, keep: { ...plan.keep, summary: false } });
  expect(accumulation.add([block([1], [0])]).gradients).toBeUndefined();
  const { report, outcomes } = accumulation.finish({ skipped: 0 });
  expect(report).toMatchObject({ summaries: [], losses: [], head: [] });
  expect(outcomes).toEqual([{ summary: undefined }]);
});

test('a fault of one run is thrown, or is its outcome where faults are kept, and the others go on', async () => {
  const odd = { 'p.csv': column('p', 0.5, 3, 0.25), 'y.csv': column('y', 1, 1, 0) };
  await expect(planOf('mse,bce,mae', odd).then((prepared) => runPlan(prepared))).rejects.toThrow(
    'p.csv:3: column "p": prediction 3 is outside [0, 1]',
  );
  const { plan, inputs } = await planOf('mse,bce,mae', odd);
  const blocks: number[][] = [];
  const sink = {
    add: ({ losses }: { readonly losses: readonly Float64Array[] }): 'more' => {
      blocks.push(...losses.map((own) => [...own]));
      return 'more';
    },
  };
  const { report, outcomes } = await runPlan({ plan: { ...plan, faults: 'kept' }, inputs }, [sink]);
  expect(outcomes.map(({ fault }) => fault?.problem.place)).toEqual([
    undefined,
    { file: 'p.csv', line: 3, column: 'p' },
    undefined,
  ]);
  expect(report.summaries.map(({ n, mean }) => [n, mean])).toEqual([
    [3, (0.25 + 4 + 0.0625) / 3],
    [3, (0.5 + 2 + 0.25) / 3],
  ]);
  expect(blocks).toEqual([
    [0.25, 4, 0.0625],
    [Number.NaN, Number.NaN, Number.NaN],
    [0.5, 2, 0.25],
  ]);
});

test('so is a NaN loss, and a mean over nothing', async () => {
  const none = { 'p.csv': column('p', '', 1), 'y.csv': column('y', 1, 1), 'w.csv': column('w', 1, 1) };
  const { plan, inputs } = await planOf('mse,mae', none, { missing: 'skip' });
  expect((await runPlan({ plan: { ...plan, faults: 'kept' }, inputs })).report.summaries).toHaveLength(2);

  const weightless = await planOf('mse', { ...files, 'y.csv': 'y,w\n1,0\n0,0\n' }, { label: 'y', weight: 'w' });
  const { outcomes } = await runPlan({ ...weightless, plan: { ...weightless.plan, faults: 'kept' } });
  expect(outcomes.map(({ fault }) => fault?.message)).toEqual(['all weights are 0: no row counts']);

  const undecided = await planOf('log-cosh,mse', {
    'p.csv': column('p', 'Infinity'),
    'y.csv': column('y', 'Infinity'),
  });
  const kept = await runPlan({ ...undecided, plan: { ...undecided.plan, faults: 'kept' } });
  expect(kept.outcomes.map(({ fault }) => fault?.message.replace(/.*the /, ''))).toEqual([
    'log-cosh loss is NaN',
    'mse loss is NaN',
  ]);
});
