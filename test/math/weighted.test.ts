import { expect, test } from '@jest/globals';
import { createExactSum } from '../../src/math/exact-sum.ts';
import { addWeighted, counted, negated } from '../../src/math/weighted.ts';

test('numbers of weight 0 are as if they were not there', () => {
  expect([...counted(Float64Array.of(Infinity, 2), Float64Array.of(0, 3))]).toEqual([0, 2]);
  const [sum, plain] = [createExactSum(), createExactSum()];
  addWeighted(sum, Float64Array.of(Infinity, 2), Float64Array.of(0, 3));
  addWeighted(plain, Float64Array.of(1, 2), undefined);
  expect([sum.over(1n), plain.over(1n)]).toEqual([6, 3]);
  expect([...negated(Float64Array.of(1, -2))]).toEqual([-1, 2]);
});
