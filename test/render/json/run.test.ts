import { expect, test } from '@jest/globals';
import { resolve } from '../../../src/loss/resolve.ts';
import { jsonObject } from '../../../src/render/json/object.ts';
import { runEntries } from '../../../src/render/json/run.ts';
import { runOf, SUMMARY, viewOf } from '../../support/view.ts';

test('what a convention set stands beside its name, and all that was settled under params, in snake case', () => {
  const { loss } = runOf('ce').resolved;
  const run = { label: 'ce', resolved: resolve(loss, { convention: 'keras' }) };
  const object = JSON.parse(jsonObject(runEntries(viewOf(), run, SUMMARY)));
  const keras = { clip: 1e-7, renormalize: true, row_sums: 'any', class_mean: 'count' };
  expect(object.convention).toEqual({ name: 'keras', reduction: 'mean', ...keras });
  expect(object.params).toEqual({
    from_logits: false,
    label_smoothing: 0,
    log_floor: '-Infinity',
    eps: 0,
    class_weight: null,
    ignore_index: null,
    ...keras,
  });
});

test('a headline that was not asked for is null, a best constant of several columns an array', () => {
  const summary = {
    ...SUMMARY,
    headline: undefined,
    constant: { prediction: [1, 2], loss: 4 },
    skill: 0.5,
    accuracy: 0.75,
  };
  const object = JSON.parse(jsonObject(runEntries(viewOf(), runOf('mse'), summary)));
  expect(object).toMatchObject({
    headline: null,
    best_constant: { prediction: [1, 2], loss: 4 },
    skill: 0.5,
    accuracy: 0.75,
  });
});
