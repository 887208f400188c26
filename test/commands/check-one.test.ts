import { expect, test } from '@jest/globals';
import { createCheckCommand, readCall } from '../../src/commands/check-one.ts';
import { refusalOf } from '../support/refusal.ts';

const callOf = (...words: string[]) =>
  readCall(createCheckCommand(words[0], words, 'short').parse(words, { from: 'user' }), { env: {} });

test('--max and --fail-if are limits, in this order', () => {
  const { files, limits } = callOf('mse', 'p.csv', 'y.csv', '--fail-if', 'p95 > 2', '--max', '1');
  expect(files).toEqual(['mse', 'p.csv', 'y.csv']);
  expect(limits.map(({ term, bound }) => [term, bound])).toEqual([
    ['mean', 1],
    ['p95', 2],
  ]);
});

test('without a limit, or with groups that none is about, there is no check', () => {
  expect(refusalOf(() => callOf('mse', 'p.csv')).message).toMatch(/no limit/);
  expect(refusalOf(() => callOf('mse', 'p.csv', '--max', '1', '--by', 'a')).message).toMatch(/--by/);
});

test('the parameters of the losses are options', () => {
  expect(callOf('huber', 'p.csv', '--delta', '2', '--max', '1').options.parameters).toEqual({ delta: 2 });
});
