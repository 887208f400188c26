import { expect, test } from '@jest/globals';
import { createRowSums } from '../../../src/engine/evaluation/row-sums.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { pairsOf } from '../../support/pairs.ts';
import { refusalOf } from '../../support/refusal.ts';

const { loss } = findLoss('ce');
const { prediction } = pairsOf([[0.5, 0.25]], [[0]]).roles;

test('a row far from 1 is refused with the ways out that the loss has, as data', () => {
  const rowSums = createRowSums(loss, { prediction: 'check', label: 'any' });
  const { problem } = refusalOf(() => rowSums.check(prediction, 'prediction'));
  expect([problem.code, problem.args]).toEqual(['row-sum', { role: 'prediction', sum: 0.75 }]);
  expect(problem.hints?.map(({ flags }) => flags)).toEqual([{ renormalize: true }, { 'row-sums': 'any' }]);
  const scores = pairsOf([[1.5, -0.25]], [[0]]).roles.prediction;
  const offered = refusalOf(() => rowSums.check(scores, 'prediction')).problem.hints;
  expect(offered?.map(({ flags }) => flags)).toEqual([{ 'from-logits': true }, { 'row-sums': 'any' }]);
});

test('it is counted where a convention only warns, and nothing where any sum will do', () => {
  const warned = createRowSums(loss, { prediction: 'warn', label: 'any' });
  warned.check(prediction, 'prediction');
  expect(warned.warnings()).toMatchObject([
    { code: 'rows-sum-nearly', args: { role: 'prediction', rows: 1, flags: { renormalize: true } } },
  ]);
  const free = createRowSums(loss, { prediction: 'any', label: 'any' });
  free.check(prediction, 'prediction');
  expect(free.warnings()).toEqual([]);
});
