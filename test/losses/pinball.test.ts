import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('pinball at 0.5 is half of mae', () => {
  expect(evaluate('pinball', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]).headline).toBe(0.7);
});

test('pinball weighs too low predictions by alpha and too high ones by 1 - alpha', () => {
  const options = { parameters: { alpha: 0.75 } };
  expect([...evaluate('quantile-loss', [0, 2, 1], [1, 1, 1], options).perSample]).toEqual([0.75, 0.25, 0]);
  expect([...gradient('pinball', [0, 2, 1], [1, 1, 1], options)]).toEqual([-0.75, 0.25, 0]);
});

test('at alpha 1 a prediction that is too high costs nothing, however far', () => {
  expect(evaluate('pinball', [1e308], [-1e308], { parameters: { alpha: 1 } }).mean).toBe(0);
  expect(evaluate('pinball', [1e308], [-1e308]).mean).toBe(1e308);
});

test('the best constant is the alpha-quantile of the labels, and of weighted ones the weighted', () => {
  const best = (alpha: number, weights?: number[]): number | undefined =>
    evaluate('pinball', [0, 0, 0, 0], [4, 1, 3, 2], { parameters: { alpha }, ...(weights && { weights }) }).bestConstant
      ?.prediction[0];
  // Anything between two labels is as good where alpha n is a whole number.
  expect([0, 0.1, 0.25, 0.4, 0.5, 1].map((alpha) => best(alpha))).toEqual([1, 1, 1.5, 2, 2.5, 4]);
  expect(best(0.5, [5, 1, 1, 1])).toBe(4);
});

describeLoss('pinball');
