import { expect, test } from '@jest/globals';
import { runPlan } from '../../src/engine/run.ts';
import type { ScoreOptions } from '../../src/request/options.ts';
import { column, planOf } from '../support/plans.ts';

const files = { 'p.csv': 'id,p\na,1\nb,2\nc,3\n', 'y.csv': 'id,y\nc,0\na,0\nb,0\n' };

async function columnsOf(options: Partial<ScoreOptions>, own: Readonly<Record<string, string>> = files) {
  const { plan, inputs } = await planOf('mse', own, options);
  const { report } = await runPlan({ plan: { ...plan, keep: { ...plan.keep, losses: true } }, inputs });
  return report;
}

test('losses are kept with the keys of their rows', async () => {
  const { losses, ids, samples, gradients } = await columnsOf({ id: 'id' });
  expect([[...losses[0]], ids]).toEqual([[1, 4, 9], [['a', 'b', 'c']]]);
  expect([samples, gradients]).toEqual([undefined, undefined]);
});

test('and with slopes, and of chosen rows with their numbers', async () => {
  const all = { 'p.csv': column('p', 1, 2, 3), 'y.csv': column('y', 0, 0, 0) };
  const { gradients, ids, samples } = await columnsOf({ gradient: true, sample: 3, replacement: false }, all);
  expect(gradients?.map((own) => [...own])).toEqual([[2, 4, 6]]);
  expect([ids, samples && [...samples]]).toEqual([undefined, [1, 2, 3]]);
});

test('and with the columns that are shown', async () => {
  const own = { ...files, 'y.csv': 'id,y,note\nc,0,last\na,0,\nb,0,x\n' };
  expect((await columnsOf({ id: 'id', show: 'note' }, own)).shown).toEqual([['', 'x', 'last']]);
  expect((await columnsOf({ id: 'id' }, own)).shown).toBeUndefined();
});
