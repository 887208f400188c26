import { expect, test } from '@jest/globals';
import { idleWithoutWeights, weighByClass } from '../../src/loss/class-weights.ts';

const target = Float64Array.of(0, 1);

test('a row adds the weight of its class to what the mean divides by', () => {
  const weigh = weighByClass({ classWeight: [2, 3], classMean: 'weights' });
  expect(weigh?.(target, true)).toBe(3);
  expect(weigh?.(Float64Array.of(0.5, 0.5), false)).toBe(2.5);
});

test('by index only rows of class indices do, and by count none', () => {
  const weigh = weighByClass({ classWeight: [2, 3], classMean: 'index' });
  expect([weigh?.(target, true), weigh?.(target, false)]).toEqual([3, 1]);
  expect(weighByClass({ classWeight: [2, 3], classMean: 'count' })).toBeUndefined();
});

test('without weights there is nothing to divide by them', () => {
  expect(Object.keys(idleWithoutWeights({ classWeight: [], classMean: 'weights' }))).toEqual(['classMean']);
  expect(weighByClass({ classWeight: [], classMean: 'weights' })).toBeUndefined();
});
