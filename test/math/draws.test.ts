import { expect, test } from '@jest/globals';
import { createDraw } from '../../src/math/draws.ts';

const drawn = (seed: number, bound: number, size: number): Uint32Array => {
  const numbers = new Uint32Array(size);
  createDraw(seed)(numbers, bound);
  return numbers;
};

test('draws of a seed are the same, and those of another are not', () => {
  expect(drawn(1, 1000, 50)).toEqual(drawn(1, 1000, 50));
  expect(drawn(1, 1000, 50)).not.toEqual(drawn(2, 1000, 50));
});

test('draws go on where the last ones ended', () => {
  const draw = createDraw(3);
  const [first, second] = [new Uint32Array(10), new Uint32Array(10)];
  draw(first, 100);
  draw(second, 100);
  expect([...first, ...second]).toEqual([...drawn(3, 100, 20)]);
});

test('every number is drawn as often as another, as far as chance allows', () => {
  const counts = new Float64Array(100);
  for (const number of drawn(0, 100, 1_000_000)) counts[number]++;
  // Chi-square of 99 degrees of freedom lies below 149.4 in all but one of a thousand cases.
  expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(149.4);
});
