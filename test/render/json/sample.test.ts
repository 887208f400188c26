import { expect, test } from '@jest/globals';
import { jsonObject } from '../../../src/render/json/object.ts';
import { sampleEntries } from '../../../src/render/json/sample.ts';
import { runOf, viewOf } from '../../support/view.ts';

test('a sample of several columns has arrays, one of a class its name', () => {
  const view = viewOf({ runs: [runOf('ce')], classes: ['cat', 'd"g'] });
  const entries = sampleEntries(view, 7, [0.25, 0.75], [1], [0.5]);
  expect(JSON.parse(jsonObject(entries))).toEqual({ sample: 7, prediction: [0.25, 0.75], label: 'd"g', loss: 0.5 });
});

test('a sample without labels has no key for one', () => {
  expect(sampleEntries(viewOf({ labelWidth: 0 }), 1, [4], [], [9]).map(([key]) => key)).toEqual([
    'sample',
    'prediction',
    'loss',
  ]);
});
