import { expect, test } from '@jest/globals';
import { planFirstRow, workFirstRow } from '../../../src/engine/planning/first-row.ts';
import { parseLosses } from '../../../src/engine/planning/named-losses.ts';
import { createFakeIo } from '../../support/fake-io.ts';

const work = async (loss: string, files: Readonly<Record<string, string>>, labels: string | undefined = 'y.csv') =>
  workFirstRow(
    await planFirstRow(
      parseLosses(loss),
      { preds: 'p.csv', labels, options: { parameters: {} } },
      createFakeIo({ files }).io,
    ),
  );

test('the first row has a loss and slopes under every convention', async () => {
  const { row, outcomes } = await work('mse', { 'p.csv': 'p\n3\nx\n', 'y.csv': 'y\n1\n1\n' });
  expect(row).toMatchObject({ sample: 1, prediction: [3], label: [1] });
  expect(outcomes.map((outcome) => ({ ...outcome }))).toEqual(
    ['math', 'scratch', 'keras', 'torch', 'sklearn'].map((convention) => ({ convention, loss: 4, slopes: [4] })),
  );
});

test('or why it has none, while the others have theirs', async () => {
  const { outcomes } = await work('bce', { 'p.csv': 'p\n2\n', 'y.csv': 'y\n1\n' });
  const known = outcomes.flatMap((outcome) => ('fault' in outcome ? [] : outcome.convention));
  const codes = outcomes.flatMap((outcome) => ('fault' in outcome ? outcome.convention : []));
  expect(known.length).toBeGreaterThan(0);
  expect(codes).toContain('math');
});

test('a file without rows has none', async () => {
  await expect(work('mse', { 'p.csv': 'p\n', 'y.csv': 'y\n' })).rejects.toThrow('p.csv: ');
});
