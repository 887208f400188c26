import { expect, test } from '@jest/globals';
import { seekConstant } from '../../src/reduce/constant.ts';
import { findLoss } from '../../src/registry.ts';
import { resolve } from '../../src/resolve.ts';
import { column, pairsOf } from '../support/pairs.ts';

/** The best constant of a loss for labels that come in blocks. */
function bestOf(name: string, blocks: readonly number[][], parameters = {}, keepsLabels = true) {
  const { loss, values } = resolve(findLoss(name).loss, { values: parameters });
  const seeker = seekConstant(loss, values, keepsLabels);
  for (const labels of blocks) seeker?.add(pairsOf(column(labels), column(labels)), undefined);
  return seeker?.solve();
}

test('one pass is enough where the rule says so, and else labels are kept', () => {
  expect(bestOf('mse', [[1], [3]], {}, false)).toEqual({ prediction: [2], mean: 1, sum: 2 });
  expect(bestOf('mae', [[1], [3]], {}, false)).toBeUndefined();
  expect(bestOf('mae', [[1], [3]])).toEqual({ prediction: [2], mean: 1, sum: 2 });
});

test('the rule is that of the values', () => {
  expect(bestOf('expectile', [[0, 4]], { alpha: 0.5 }, false)?.prediction).toEqual([2]);
  expect(bestOf('expectile', [[0, 4]], { alpha: 0.75 }, false)).toBeUndefined();
  expect(bestOf('expectile', [[0], [4]], { alpha: 0.75 })).toEqual({ prediction: [3], mean: 1.5, sum: 3 });
});

test('a constant that the loss does not take is none', () => {
  expect(bestOf('poisson-deviance', [[0, 0]])).toBeUndefined();
  expect(bestOf('smape', [[1, 2]])).toBeUndefined();
});

test('rows that the loss leaves out cost nothing and are not divided by', () => {
  expect(
    bestOf(
      'mape',
      [
        [1, 0],
        [1, 4],
      ],
      { zero: 'skip' },
    ),
  ).toEqual({ prediction: [1], mean: 0.25, sum: 0.75 });
});
