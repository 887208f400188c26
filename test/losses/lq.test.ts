import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('lq is the power q of the absolute difference', () => {
  expect([...evaluate('lq', [3, -2, 0], [0, 0, 0], { parameters: { q: 3 } }).perSample]).toEqual([27, 8, 0]);
});

test('lq is mae at 1 and mse at 2, which is where it starts', () => {
  expect(evaluate('lq', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7], { parameters: { q: 1 } }).headline).toBe(1.4);
  expect(evaluate('lq', [3, 2, 7, 5, 8], [1, 3, 5, 6, 7]).headline).toBe(2.2);
});

test('the slope of lq is q times the power below, and 0 at the kink of mae', () => {
  expect([...gradient('lq', [3, -2], [0, 0], { parameters: { q: 3 } })]).toEqual([27, -12]);
  expect([...gradient('lq', [3, 0], [0, 0], { parameters: { q: 1 } })]).toEqual([1, 0]);
});

test('the best constant is the mean label at 2, the median at 1, and between the two extremes where q is large', () => {
  expect(evaluate('lq', [0, 0], [1, 3]).bestConstant).toEqual({ prediction: [2], loss: 1 });
  const best = (q: number): number | undefined =>
    evaluate('lq', [0, 0, 0], [0, 0, 3], { parameters: { q } }).bestConstant?.prediction[0];
  expect(best(1)).toBe(0);
  // 2c² = (3 − c)², and of the third power c³ · 2 = (3 − c)³.
  expect(best(3)).toBeCloseTo(3 / (1 + Math.SQRT2), 14);
  expect(best(4)).toBeCloseTo(3 / (1 + Math.cbrt(2)), 14);
});

describeLoss('lq');
