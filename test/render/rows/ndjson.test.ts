import { expect, test } from '@jest/globals';
import { renderer } from '../../../src/render/rows/ndjson.ts';
import { renderAll, runOf, viewOf } from '../../support/view.ts';

test('a sample is an object on a line', async () => {
  const lines = renderAll(renderer, viewOf()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { sample: 1, prediction: 1, label: 1, loss: 0 },
    { sample: 2, prediction: 2, label: 1, loss: 1 },
    { sample: 3, prediction: 4, label: 1, loss: 9 },
  ]);
});

test('several runs have a key each', async () => {
  const losses = [Float64Array.of(0, 1, 9), Float64Array.of(0, 1, 3)];
  const text = renderAll(renderer, viewOf({ runs: [runOf('mse'), runOf('mae')] }), { losses });
  expect(JSON.parse(text.trimEnd().split('\n')[2])).toMatchObject({ loss_mse: 9, loss_mae: 3 });
});

test('without samples a run is an object on a line', async () => {
  const text = renderAll(renderer, viewOf({ shows: 'summary' }));
  expect(JSON.parse(text)).toMatchObject({ schema: 1, loss: 'mse', n: 3, sum: 10 });
});
