import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('mae of the example of note 000 is 1.4', () => {
  const { headline, perSample } = evaluate('mae', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]);
  expect([...perSample]).toEqual([2, 1, 2, 1, 1]);
  expect(headline).toBe(1.4);
});

test('the slope of mae is the sign of the residual, and 0 at the kink', () => {
  expect([...gradient('mae', [3, 0, 1], [1, 1, 1])]).toEqual([1, -1, 0]);
});

test('the best constant prediction is the median label of each column', () => {
  const { bestConstant, skill } = evaluate('mae', [1, 2, 10], [1, 2, 9]);
  expect(bestConstant?.prediction).toEqual([2]);
  expect(bestConstant?.loss).toBe(8 / 3);
  expect(skill).toBeCloseTo(1 - 1 / 8, 15);
  expect(
    evaluate(
      'mae',
      [
        [0, 0],
        [0, 0],
      ],
      [
        [1, 4],
        [3, 8],
      ],
    ).bestConstant,
  ).toEqual({ prediction: [2, 6], loss: 1.5 });
});

test('the mean of two columns that are each off by 1e308 is 1e308', () => {
  expect(evaluate('mae', [[1e308, 1e308]], [[0, 0]]).mean).toBe(1e308);
});

describeLoss('mae');
