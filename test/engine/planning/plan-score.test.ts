import { expect, test } from '@jest/globals';
import { planScore } from '../../../src/engine/planning/plan-score.ts';
import { wordNote } from '../../../src/problem/problem.ts';
import { english } from '../../../src/words/en/wording.ts';
import { createFakeIo } from '../../support/fake-io.ts';

const files = { 'p.csv': 'y_pred,pred\n1,2\n', 'y.csv': 'y\n1\n' };
const options = { parameters: {} };

test('losses and files are settled, and a choice that is not certain is noted', async () => {
  const request = { loss: 'l2_loss', preds: 'p.csv', labels: 'y.csv', options };
  const { plan, inputs, notes } = await planScore(request, [], createFakeIo({ files }).io);
  expect(plan.runs.map(({ resolved }) => resolved.loss.name)).toEqual(['half-mse']);
  expect(inputs[0].selections.roles.prediction.indices).toEqual([0]);
  expect(notes.map((note) => wordNote(note, english))).toEqual([
    'l2_loss is read as half-mse: half the squared error',
    'p.csv: took column "y_pred" of "y_pred", "pred"',
  ]);
});

test('a loss without files is refused', async () => {
  await expect(planScore({ loss: 'mse', options }, [], createFakeIo({ files }).io)).rejects.toThrow(
    'mse needs a file of predictions',
  );
});
