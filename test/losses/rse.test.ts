import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('rse of the example of note 000 is 11 over 23.2, and 1 − r2', () => {
  const { headline, bestConstant, skill } = evaluate('rse', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]);
  expect(headline).toBeCloseTo(11 / 23.2, 15);
  expect(bestConstant?.prediction).toEqual([4.4]);
  expect(skill).toBeCloseTo(12.2 / 23.2, 15);
});

test('rse of always predicting the mean is 1', () => {
  expect(evaluate('relative-squared-error', [2, 2, 2], [1, 2, 3]).headline).toBe(1);
});

test('rse of labels that are all alike is infinite', () => {
  expect(evaluate('rse', [2, 3], [1, 1]).headline).toBe(Infinity);
});

test('the slope of an rse sample is that of its square', () => {
  expect([...gradient('rse', [3], [1])]).toEqual([4]);
});

describeLoss('rse');
