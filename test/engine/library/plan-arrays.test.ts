import { expect, test } from '@jest/globals';
import { planArrays } from '../../../src/engine/library/plan-arrays.ts';
import { KEEP_SUMS } from '../../../src/result/keep.ts';
import { refusalOf } from '../../support/refusal.ts';

const plan = (loss: string, predictions: unknown, labels: unknown, options?: unknown) =>
  planArrays('evaluate', { loss, predictions, labels, options }, KEEP_SUMS);

test('a call is a run on one source, with what the options say', () => {
  const { plan: own, pairs, notes } = plan('huber', [1, 2], [1, 2], { allowNan: true, asIs: true });
  expect([own.runs.map(({ label }) => label), own.allowNan, own.rows.asIs, pairs.count]).toEqual([
    ['huber'],
    true,
    true,
    2,
  ]);
  expect(notes).toEqual([]);
});

test('a name that says more than the loss is told', () => {
  expect(plan('optax.l2_loss', [1], [1]).notes.map(({ code }) => code)).toEqual(['name-read-as']);
});

test('a name may mean one loss of one column, and another of several', () => {
  const meant = (predictions: unknown): string => plan('log_loss', predictions, [1]).plan.runs[0].resolved.loss.name;
  expect([meant([0.5]), meant([[0.5, 0.5]])]).toEqual(['bce', 'ce']);
});

test('results of each output are kept where columns are outputs', () => {
  expect(plan('mse', [1], [1], { perOutput: true }).plan.keep.outputs).toBe(true);
  expect(refusalOf(() => plan('ce', [[0.5, 0.5]], [0], { perOutput: true })).problem.code).toBe('no-outputs');
});
