import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('rmse is the root of the mean of the squares, which its samples show', () => {
  const { headline, mean, perSample } = evaluate('rmse', [3, 4], [0, 0]);
  expect([...perSample]).toEqual([9, 16]);
  expect([mean, headline]).toEqual([12.5, Math.sqrt(12.5)]);
});

test('rmse of errors 1 and 7 in two columns is 5, the pooled root, and not 4, the mean of the roots', () => {
  expect(evaluate('rmse', [[1, 7]], [[0, 0]]).headline).toBe(5);
});

test('rmse compares with the standard deviation of the labels', () => {
  const { bestConstant, skill } = evaluate('rmse', [2, 2], [1, 5]);
  expect(bestConstant).toEqual({ prediction: [3], loss: 2 });
  expect(skill).toBeCloseTo(1 - Math.sqrt(5) / 2, 14);
});

test('the slope of an rmse sample is that of its square', () => {
  expect([...gradient('rmse', [3], [1])]).toEqual([4]);
});

test('under scikit-learn rmse of errors 1 and 7 in two columns is 4, the mean of the roots', () => {
  const { headline, bestConstant, skill } = evaluate(
    'rmse',
    [
      [1, 7],
      [1, 7],
    ],
    [
      [0, 0],
      [2, 14],
    ],
    { convention: 'sklearn' },
  );
  expect(headline).toBe(4);
  expect(bestConstant).toEqual({ prediction: [1, 7], loss: 4 });
  expect(skill).toBe(0);
});

describeLoss('rmse');
