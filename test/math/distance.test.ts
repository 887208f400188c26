import { expect, test } from '@jest/globals';
import { scaledDistance } from '../../src/math/distance.ts';

test('scaledDistance(factor, p, y, less) is factor times the distance less something', () => {
  expect(scaledDistance(3, 1, 5)).toBe(12);
  expect(scaledDistance(3, 5, 1, 0.5)).toBe(10.5);
});

test('scaledDistance of what overflows is finite where the result is', () => {
  expect(scaledDistance(0.5, 1e308, -1e308)).toBe(1e308);
  expect(scaledDistance(1, 1e308, -1e308, 0.5e308)).toBe(1.5e308);
  expect(scaledDistance(0, 1e308, -1e308)).toBe(0);
  expect(scaledDistance(1, 1e308, -1e308)).toBe(Infinity);
});
