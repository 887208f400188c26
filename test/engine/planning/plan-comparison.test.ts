import { expect, test } from '@jest/globals';
import { planComparison } from '../../../src/engine/planning/plan-comparison.ts';
import type { CompareOptions } from '../../../src/request/options.ts';
import { createFakeIo } from '../../support/fake-io.ts';

const files = { 'a.csv': 'p\n1\n', 'b.csv': 'p\n2\n', 'c.csv': 'p,q\n3,4\n', 'y.csv': 'y\n0\n' };
const plan = (names: readonly string[], options: Partial<CompareOptions> = {}) =>
  planComparison(
    { loss: 'mse', files: names, options: { labels: 'y.csv', parameters: {}, ...options } },
    createFakeIo({ files }).io,
  );

test('each model is a source with a run, and the reference is held against each other', async () => {
  const { plan: own, inputs } = await plan(['a.csv', 'b.csv', 'c.csv'], { pred: 'p', reference: 'b' });
  expect(own.sources.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(own.runs.map(({ label, source }) => [label, source])).toEqual([
    ['mse', 0],
    ['mse', 1],
    ['mse', 2],
  ]);
  expect(inputs).toHaveLength(3);
  expect(own.reference).toBe(1);
  expect(own.changes.map(({ first, second, shown }) => [first, second, shown])).toEqual([
    [1, 0, 5],
    [1, 2, 5],
    [0, 2, 0],
  ]);
});

test('columns of one file are models too, and messages call their flag', async () => {
  const { plan: own } = await plan(['c.csv'], { models: ['p', 'q'] });
  expect(own.sources.map(({ name }) => name)).toEqual(['p', 'q']);
  await expect(plan(['c.csv'], { models: ['p', 'x'] })).rejects.toThrow('--models');
  await expect(plan(['c.csv'], { models: ['p', 'p-q'] })).rejects.toThrow('--models');
});

test('what does not go together is refused', async () => {
  await expect(plan(['a.csv'])).rejects.toThrow('compare needs two models or more, and "a.csv" is one');
  await expect(plan(['-', '-'])).rejects.toThrow('several models are "-"');
  await expect(plan(['a.csv', 'b.csv'], { labels: '-' })).rejects.toThrow('--labels -: labels are read once');
  await expect(plan(['a.csv', 'b.csv'], { reference: 'x' })).rejects.toThrow('--reference: no model is called "x"');
});
