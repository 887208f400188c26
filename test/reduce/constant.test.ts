import { describe, expect, test } from '@jest/globals';
import { seekConstant } from '../../src/reduce/constant.ts';
import { findLoss } from '../../src/registry.ts';
import { resolve } from '../../src/resolve.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const start = (name: string, keepsLabels: boolean) => {
  const { loss, values } = resolve(findLoss(name).loss);
  return seekConstant(loss, values, keepsLabels);
};
const ZEROS = column([0, 0, 0, 0]);

describe('the best constant', () => {
  test('that follows from moments needs no label to be kept', () => {
    const seeker = start('mse', false);
    seeker?.add(pairsOf(ZEROS, column([1, 2, 3, 6])), undefined);
    expect(seeker?.solve()).toEqual({ prediction: [3], mean: 3.5, sum: 14 });
  });

  test('that needs all labels is sought only where they may be kept', () => {
    expect(start('mae', false)).toBeUndefined();
    const seeker = start('mae', true);
    seeker?.add(pairsOf(column([0, 0]), column([6, 1])), undefined);
    seeker?.add(pairsOf(column([0, 0]), column([3, 2])), undefined);
    expect(seeker?.solve()).toEqual({ prediction: [2.5], mean: 1.5, sum: 6 });
  });

  test('weighs each label', () => {
    const seeker = start('mae', true);
    seeker?.add(weighted(pairsOf(ZEROS, column([1, 2, 3, 6])), [1, 1, 1, 5]), undefined);
    expect(seeker?.solve()).toEqual({ prediction: [6], mean: 12 / 8, sum: 12 });
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

  test('is none for a loss that has none', () => {
    expect(start('smape', true)).toBeUndefined();
  });
});
