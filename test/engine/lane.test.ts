import { expect, test } from '@jest/globals';
import { createLane } from '../../src/engine/lane.ts';
import { pairsOf } from '../support/pairs.ts';
import { column, planOf } from '../support/plans.ts';

const files = { 'p.csv': column('p', 0.5), 'y.csv': column('y', 1) };
const row = (prediction: number) => pairsOf([[prediction]], [[1]]);

test('a run takes losses, and slopes where they are kept', async () => {
  const { plan } = await planOf('mse', files, { gradient: true });
  const { losses, gradients } = createLane(plan.runs[0], plan).take(row(3));
  expect([[...losses], [...(gradients ?? [])]]).toEqual([[4], [4]]);
});

test('after a fault that is kept a run takes no more rows', async () => {
  const { plan } = await planOf('bce', files, { gradient: true });
  const lane = createLane(plan.runs[0], { ...plan, faults: 'kept' });
  lane.take(row(0.5));
  for (const prediction of [2, 0.5]) {
    const { losses, gradients } = lane.take(row(prediction));
    expect([[...losses], [...(gradients ?? [])]]).toEqual([[Number.NaN], [Number.NaN]]);
  }
  expect(lane.finish(0).fault?.message).toContain('prediction 2 is outside [0, 1]');
});
