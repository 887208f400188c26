import { expect, test } from '@jest/globals';
import { jsonObject, runEntries, sampleEntries, splitValues } from '../../src/render/json-object.ts';
import { runOf, SUMMARY, viewOf } from '../support/view.ts';

test('keys are quoted, values are taken as they are', () => {
  expect(
    jsonObject([
      ['a"b', '1'],
      ['c', '"x"'],
    ]),
  ).toBe('{"a\\"b": 1, "c": "x"}');
  expect(jsonObject([])).toBe('{}');
});

test('what a convention may set stands apart from other parameters, in snake case', () => {
  const { convention, params } = splitValues(runOf('ce').resolved);
  expect(Object.keys(convention).sort()).toEqual(['clip', 'eps', 'renormalize', 'row_sums']);
  expect(params).toMatchObject({ from_logits: false, label_smoothing: 0 });
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
