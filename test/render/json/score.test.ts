import { describe, expect, test } from '@jest/globals';
import { renderer } from '../../../src/render/json/score.ts';
import { NOTHING_TOLD, PEN, REPORT, ROWS, renderAll, runOf, SUMMARY, viewOf } from '../../support/view.ts';

test('a run is one object with the keys of the contract', async () => {
  expect(JSON.parse(renderAll(renderer, viewOf()))).toMatchObject({
    schema: 1,
    loss: 'mse',
    convention: { name: 'math', reduction: 'mean' },
    params: { columns: 'mean' },
    n: 3,
    skipped: 0,
    mean: 10 / 3,
    sum: 10,
    headline: 10 / 3,
    half_sum: 5,
    per_sample: [0, 1, 9],
  });
});

test('several runs are an array, in order', async () => {
  const report = {
    ...REPORT,
    summaries: [SUMMARY, SUMMARY],
    losses: [Float64Array.of(0, 1, 9), Float64Array.of(0, 1, 3)],
  };
  const objects = JSON.parse(renderAll(renderer, viewOf({ runs: [runOf('mse'), runOf('mae')] }), { report }));
  expect(objects.map((object: { loss: string; per_sample: number[] }) => [object.loss, object.per_sample])).toEqual([
    ['mse', [0, 1, 9]],
    ['mae', [0, 1, 3]],
  ]);
});

describe('worst and best rows', () => {
  test('are arrays of records with their share', async () => {
    const report = {
      ...REPORT,
      worst: [{ ...ROWS[2], share: 0.9, place: {} }],
      best: [{ ...ROWS[0], share: Number.NaN, place: {} }],
    };
    expect(JSON.parse(renderAll(renderer, viewOf({ shows: 'ranked' }), { report }))).toMatchObject({
      worst: [{ sample: 3, prediction: 4, label: 1, loss: 9, share: 0.9 }],
      best: [{ sample: 1, prediction: 1, label: 1, loss: 0, share: 'NaN' }],
    });
  });
});

test('more losses than fit in one piece come whole', async () => {
  const losses = [Float64Array.from({ length: 200000 }, (_, index) => index)];
  const pieces = [...renderer.start(viewOf(), PEN).end({ ...REPORT, losses }, NOTHING_TOLD)];
  expect(pieces.length).toBeGreaterThan(3);
  expect(JSON.parse(pieces.join('')).per_sample).toEqual([...losses[0]]);
});

test('keys are a column, of several columns one of arrays', async () => {
  const one = { ...REPORT, ids: [['a', '"', '7']] };
  const text = renderAll(renderer, viewOf({ ids: ['id'] }), { report: one });
  expect(JSON.parse(text)).toMatchObject({ ids: ['a', '"', '7'], per_sample: [0, 1, 9] });
  const two = { ...one, ids: [...one.ids, ['1', '2', '3']] };
  const several = JSON.parse(renderAll(renderer, viewOf({ ids: ['id_a', 'id_b'] }), { report: two }));
  expect(several.ids).toEqual([
    ['a', '1'],
    ['"', '2'],
    ['7', '3'],
  ]);
});
