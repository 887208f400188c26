import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('smape is the difference over the mean size, 2 at most', () => {
  expect([...evaluate('smape', [3, 0, -1, 0, 5], [1, 1, 1, 0, 5]).perSample]).toEqual([1, 2, 2, 0, 0]);
});

test.each([
  [1, 0.5],
  [100, 50],
  [200, 100],
])('smape of 3 for 1 is half of its largest value %p', (scale, expected) => {
  expect(evaluate('smape', [3], [1], { parameters: { scale } }).headline).toBe(expected);
});

test('the slope of smape is 0 where prediction and label differ in sign', () => {
  expect([...gradient('smape', [3, 1, -1, 2, -3], [1, 3, 1, 2, -1])]).toEqual([0.25, -0.75, 0, 0, -0.25]);
});

test('sizes that add up to more than a double holds do not matter', () => {
  expect(evaluate('smape', [1.5e308, 1e308], [0.5e308, -1e308]).perSample[1]).toBe(2);
  expect(evaluate('smape', [1.5e308], [0.5e308]).mean).toBe(1);
});

test('has a slope where the product of prediction and label vanishes, or their sum overflows', () => {
  expect([...gradient('smape', [-1e-155], [-2.2250738585072014e-308])]).toEqual([-890.0295434028806]);
  expect([...gradient('smape', [1e308], [Number.MAX_VALUE])]).toEqual([-9.187035550495786e-309]);
});

describeLoss('smape');
