import { expect, test } from '@jest/globals';
import { resolve } from '../../../src/loss/resolve.ts';
import { jsonObject, runEntries, sampleEntries } from '../../../src/render/json/object.ts';
import { runOf, SUMMARY, viewOf } from '../../support/view.ts';

test('keys are quoted, values are taken as they are', () => {
  expect(
    jsonObject([
      ['a"b', '1'],
      ['c', '"x"'],
    ]),
  ).toBe('{"a\\"b": 1, "c": "x"}');
  expect(jsonObject([])).toBe('{}');
});

test('what a convention set stands beside its name, and all that was settled under params, in snake case', async () => {
  const { loss } = runOf('ce').resolved;
  const run = { label: 'ce', resolved: resolve(loss, { convention: 'keras' }) };
  const object = JSON.parse(jsonObject(runEntries(await viewOf(), run, SUMMARY)));
  const keras = { clip: 1e-7, renormalize: true, row_sums: 'any', class_mean: 'count' };
  expect(object.convention).toEqual({ name: 'keras', reduction: 'mean', ...keras });
  expect(object.params).toEqual({
    from_logits: false,
    label_smoothing: 0,
    eps: 0,
    class_weight: null,
    ignore_index: null,
    ...keras,
  });
});

test('a headline that was not asked for is null, a best constant of several columns an array', async () => {
  const summary = {
    ...SUMMARY,
    headline: undefined,
    constant: { prediction: [1, 2], loss: 4 },
    skill: 0.5,
    accuracy: 0.75,
  };
  const object = JSON.parse(jsonObject(runEntries(await viewOf(), runOf('mse'), summary)));
  expect(object).toMatchObject({
    headline: null,
    best_constant: { prediction: [1, 2], loss: 4 },
    skill: 0.5,
    accuracy: 0.75,
  });
});

test('a sample of several columns has arrays, one of a class its name', async () => {
  const view = await viewOf({ runs: [runOf('ce')], classes: ['cat', 'd"g'] });
  const entries = sampleEntries(view, 7, [0.25, 0.75], [1], [0.5]);
  expect(JSON.parse(jsonObject(entries))).toEqual({ sample: 7, prediction: [0.25, 0.75], label: 'd"g', loss: 0.5 });
});

test('a sample without labels has no key for one', async () => {
  expect(sampleEntries(await viewOf({ labelWidth: 0 }), 1, [4], [], [9]).map(([key]) => key)).toEqual([
    'sample',
    'prediction',
    'loss',
  ]);
});
