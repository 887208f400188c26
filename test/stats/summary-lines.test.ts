import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { linesOf } from '../../src/stats/summary-lines.ts';

const namesOf = (name: string, width: number): string[] =>
  linesOf(resolve(findLoss(name).loss), width).map(({ statistic, words }) => `${statistic}: ${words.en}`);

test('are those of the loss, or mean and sum', () => {
  expect(namesOf('mae', 1)).toEqual(['mean: mean', 'sum: sum']);
  expect(namesOf('mse', 1)).toEqual([
    'mean: mean (MSE)',
    'half-mean: half mean (cost J)',
    'sum: sum',
    'half-sum: half sum (SSE)',
  ]);
});

test('of several columns are those whose names stay right', () => {
  expect(namesOf('mse', 2)).toEqual(['mean: mean (MSE)', 'half-mean: half mean (cost J)', 'sum: sum']);
});
