import { expect, test } from '@jest/globals';
import { createExactSum } from '../../src/math/exact-sum.ts';
import { createSquares, roundedOr } from '../../src/math/squares.ts';

/** The squares of numbers with their weights, their variance, and the sum of their squares about the mean. */
function squaresOf(numbers: readonly number[], weights: readonly number[]) {
  const [squares, sum, total] = [createSquares(), createExactSum(), createExactSum()];
  numbers.forEach((y, index) => {
    squares.add(weights[index], y);
    sum.addProduct(weights[index], y);
    total.add(weights[index]);
  });
  const all = [squares.total(), squares.variance(sum, total), squares.deviation(sum, total)].map(roundedOr);
  return { sum: all[0], mean: all[1], all: all[2] };
}

test('are the sum of squares, and the mean and the sum of those about the mean', () => {
  expect(squaresOf([1, 2, 3, 6], [1, 1, 1, 1])).toEqual({ sum: 50, mean: 3.5, all: 14 });
});

test('count each number as often as its weight', () => {
  expect(squaresOf([1, 4], [2, 0.5])).toEqual({ sum: 10, mean: 1.44, all: 3.6 });
});

test('lose nothing to a large mean', () => {
  expect(squaresOf([1e16, 1e16 + 2], [1, 1]).mean).toBe(1);
});

test('of an infinite number, and of no weight, have no variance', () => {
  expect(squaresOf([1, Infinity], [1, 1])).toEqual({ sum: Number.NaN, mean: Number.NaN, all: Number.NaN });
  expect(squaresOf([1, 2], [0, 0]).mean).toBeNaN();
});

test('are merged exactly, weighted or not', () => {
  const part = (rows: readonly (readonly [number, number])[]) => {
    const squares = createSquares();
    for (const [weight, y] of rows) squares.add(weight, y);
    return squares;
  };
  const rows: [number, number][] = [
    [1, 0.1],
    [0.3, 1e16],
    [2, -0.7],
    [3, 3e-200],
  ];
  const merged = part(rows.slice(2));
  merged.merge(JSON.parse(JSON.stringify(part(rows.slice(0, 2)).save())));
  expect(merged.save()).toEqual(part(rows).save());
  expect(merged.total()).toEqual(part(rows).total());
});
