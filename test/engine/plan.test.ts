import { expect, test } from '@jest/globals';
import { prepare } from '../../src/engine/plan.ts';
import { createFakeIo } from '../support/fake-io.ts';

const files = { 'p.csv': 'y_pred,pred\n1,2\n', 'y.csv': 'y\n1\n' };

test('losses and files are opened, and a choice that is not certain is said on stderr', async () => {
  const fake = createFakeIo({ files });
  const { runs, inputs } = await prepare(
    { loss: 'l2_loss', preds: 'p.csv', labels: 'y.csv' },
    { parameters: {} },
    fake.io,
  );
  expect(runs.map(({ resolved }) => resolved.loss.name)).toEqual(['half-mse']);
  expect(inputs.selections.prediction.indices).toEqual([0]);
  expect(fake.texts.stderr).toBe(
    'lossctl: note: l2_loss is read as half-mse: half the squared error\n' +
      'lossctl: note: p.csv: took column "y_pred" of "y_pred", "pred"\n',
  );
});

test('a loss without files is refused', async () => {
  await expect(prepare({ loss: 'mse' }, { parameters: {} }, createFakeIo({ files }).io)).rejects.toThrow(
    'mse needs a file of predictions',
  );
});
