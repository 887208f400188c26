import { expect, test } from '@jest/globals';
import { readRequest } from '../../src/cli/request.ts';
import { limitsOf } from '../../src/request/check.ts';
import type { Check } from '../../src/request/request.ts';
import { createFakeIo } from '../support/fake-io.ts';

async function checkOf(...words: string[]): Promise<Check> {
  const request = await readRequest(['check', ...words], createFakeIo({}).io);
  if (request.command !== 'check') throw new Error(request.command);
  return request.checks[0];
}

test('--max, --min and --fail-if are limits, in this order', async () => {
  const { options, ...files } = await checkOf(
    'mse',
    'p.csv',
    'y.csv',
    '--fail-if',
    'p95 > 2',
    '--min',
    '3',
    '--max',
    '1',
  );
  expect(files).toEqual({ loss: 'mse', preds: 'p.csv', labels: 'y.csv' });
  expect(limitsOf(options).map(({ term, bound }) => [term, bound])).toEqual([
    ['headline', 1],
    ['headline', 3],
    ['p95', 2],
  ]);
});

test('without a limit, or with groups that none is about, there is no check', async () => {
  await expect(checkOf('mse', 'p.csv')).rejects.toThrow(/no limit/);
  await expect(checkOf('mse', 'p.csv', '--max', '1', '--by', 'a')).rejects.toThrow(/--by/);
});

test('the parameters of the losses are options', async () => {
  const { options } = await checkOf('huber', 'p.csv', '--delta', '2', '--max', '1');
  expect(options.parameters).toEqual({ delta: 2 });
});

test('--init asks for a file, with the check that it begins with', async () => {
  const { io } = createFakeIo({});
  expect(await readRequest(['check', '--init'], io)).toMatchObject({ command: 'init', file: 'lossctl.yaml' });
  expect(await readRequest(['check', 'mse', 'p.csv', '--init', '--config', 'c.yaml'], io)).toMatchObject({
    command: 'init',
    file: 'c.yaml',
    check: { loss: 'mse', preds: 'p.csv' },
  });
});
