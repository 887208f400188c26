import { expect, test } from '@jest/globals';
import { spanOf } from '../../src/math/span.ts';

test.each([
  [[3], [3, 3]],
  [
    [2, -1, 5, 0],
    [-1, 5],
  ],
  [
    [-Infinity, 1e308, Infinity],
    [-Infinity, Infinity],
  ],
  [
    [1, Number.NaN, 2],
    [Number.NaN, Number.NaN],
  ],
  [[], [Infinity, -Infinity]],
])('the span of %j is %j', (values, span) => {
  expect(spanOf(Float64Array.from(values))).toEqual(span);
});

test('many numbers have the span of few', () => {
  for (const count of [255, 256, 257]) {
    const values = Float64Array.from({ length: count }, (_, index) => index - 100);
    expect(spanOf(values)).toEqual([-100, count - 101]);
  }
});
