import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('expectile at 0.5 is half of mse, and its best constant the mean', () => {
  const { headline, bestConstant } = evaluate('expectile', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]);
  expect(headline).toBe(1.1);
  expect(bestConstant?.prediction).toEqual([4.4]);
  // The labels' variance is 4.64.
  expect(bestConstant?.loss).toBeCloseTo(2.32, 15);
});

test('expectile weighs squares of too low predictions by alpha and of too high ones by 1 - alpha', () => {
  const options = { parameters: { alpha: 0.75 } };
  const { perSample, bestConstant } = evaluate('expectile', [-1, 3, 1], [1, 1, 1], options);
  expect([...perSample]).toEqual([3, 1, 0]);
  expect(bestConstant).toEqual({ prediction: [1], loss: 0 });
  expect([...gradient('expectile', [-1, 3, 1], [1, 1, 1], options)]).toEqual([-3, 1, 0]);
});

test('at alpha 1 a prediction that is too high costs nothing, however far', () => {
  expect(evaluate('expectile', [1e308], [-1e308], { parameters: { alpha: 1 } }).mean).toBe(0);
});

test('the best constant weighs the distances above by alpha and those below by 1 - alpha', () => {
  // 0.75 (4 − c) = 0.25 c.
  const { bestConstant } = evaluate('expectile', [0, 0], [0, 4], { parameters: { alpha: 0.75 } });
  expect(bestConstant).toEqual({ prediction: [3], loss: 1.5 });
  const extreme = (alpha: number) => evaluate('expectile', [0, 0], [1, 4], { parameters: { alpha } }).bestConstant;
  expect([extreme(0), extreme(1)]).toEqual([
    { prediction: [1], loss: 0 },
    { prediction: [4], loss: 0 },
  ]);
});

test('has a finite slope where the difference overflows and the slope does not', () => {
  expect([...gradient('expectile', [-1e308], [1e308], { parameters: { alpha: 0.3 } })]).toEqual([-1.2e308]);
});

describeLoss('expectile');
