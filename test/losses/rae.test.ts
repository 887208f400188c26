import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('rae of the example of note 000 is 7 over 9.6, the distances of the labels from their mean', () => {
  expect(evaluate('rae', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]).headline).toBeCloseTo(7 / 9.6, 15);
});

test('rae is held against the mean label and not the median, which is shown for no best constant', () => {
  const { headline, bestConstant, skill } = evaluate('rae', [1, 1, 1], [1, 1, 10]);
  // The mean is 4: 3 + 3 + 6 = 12 against 9.
  expect([headline, bestConstant, skill]).toEqual([0.75, undefined, undefined]);
});

test('rae weighs the mean label too', () => {
  const weighted = evaluate('rae', [1, 5, 9], [2, 3, 100], { weights: [2, 1, 0] });
  expect(weighted.headline).toBe(evaluate('rae', [1, 1, 5], [2, 2, 3]).headline);
});

test('the slope of a rae sample is that of its absolute difference', () => {
  expect([...gradient('rae', [3, 0, 1], [1, 1, 1])]).toEqual([1, -1, 0]);
});

describeLoss('rae');
