import { describe, expect, test } from '@jest/globals';
import type { Values } from '../../src/loss/parameter.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { seekConstant } from '../../src/stats/constant.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const start = (name: string, keepsLabels: boolean, parameters: Values = {}) => {
  const { loss, values } = resolve(findLoss(name).loss, { values: parameters });
  return seekConstant(loss, values, keepsLabels);
};
const ZEROS = column([0, 0, 0, 0]);

describe('the best constant', () => {
  test('that follows from moments needs no label to be kept', () => {
    const seeker = start('mse', false);
    seeker?.add(pairsOf(ZEROS, column([1, 2, 3, 6])), undefined);
    expect(seeker?.solve()).toMatchObject({ prediction: [3], mean: 3.5, sum: 14 });
  });

  test('that needs all labels is sought only where they may be kept', () => {
    expect(start('mae', false)).toBeUndefined();
    const seeker = start('mae', true);
    seeker?.add(pairsOf(column([0, 0]), column([6, 1])), undefined);
    seeker?.add(pairsOf(column([0, 0]), column([3, 2])), undefined);
    expect(seeker?.solve()).toMatchObject({ prediction: [2.5], mean: 1.5, sum: 6 });
  });

  test('weighs each label', () => {
    const seeker = start('mae', true);
    seeker?.add(weighted(pairsOf(ZEROS, column([1, 2, 3, 6])), [1, 1, 1, 5]), undefined);
    expect(seeker?.solve()).toMatchObject({ prediction: [6], mean: 12 / 8, sum: 12 });
  });

  test('has a number for each column', () => {
    const seeker = start('mae', true);
    const labels = [
      [1, 10],
      [2, 30],
      [3, 20],
    ];
    seeker?.add(pairsOf(labels, labels), undefined);
    expect(seeker?.solve()?.prediction).toEqual([2, 20]);
  });

  test('is found by the rule of the values', () => {
    expect(start('expectile', false)).toBeDefined();
    expect(start('expectile', false, { alpha: 0.75 })).toBeUndefined();
    const seeker = start('expectile', true, { alpha: 0.75 });
    seeker?.add(pairsOf(column([0, 0]), column([0, 4])), undefined);
    expect(seeker?.solve()).toMatchObject({ prediction: [3], mean: 1.5, sum: 3 });
  });

  test('is none where the loss does not take it', () => {
    const seeker = start('poisson-deviance', true);
    seeker?.add(pairsOf(column([1, 1]), column([0, 0])), undefined);
    expect(seeker?.solve()).toBeUndefined();
  });

  test('costs nothing at labels that the loss leaves out, and is not divided by them', () => {
    const seeker = start('mape', true, { zero: 'skip' });
    seeker?.add(pairsOf(ZEROS, column([1, 0, 1, 4])), undefined);
    expect(seeker?.solve()).toMatchObject({ prediction: [1], mean: 0.25, sum: 0.75 });
  });

  test('is none for a loss that has none', () => {
    expect(start('smape', true)).toBeUndefined();
  });
});
