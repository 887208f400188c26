import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantile } from '../../src/math/quantile.ts';
import { sortWithWeights, weightedQuantile } from '../../src/math/weighted-quantile.ts';

const at = (values: readonly number[], weights: readonly number[], probability: number): number =>
  weightedQuantile(Float64Array.from(values), Float64Array.from(weights), probability);

describe('a weighted quantile', () => {
  test('is the first number that so much weight lies at or below', () => {
    expect([0.1, 0.3, 0.5, 0.9].map((probability) => at([1, 2, 3, 4], [1, 2, 3, 4], probability))).toEqual([
      1.5, 2.5, 3, 4,
    ]);
  });

  test('does not see a number of weight 0', () => {
    expect(at([1, 2, 3, 100], [1, 1, 1, 0], 0.5)).toBe(2);
    expect(at([-100, 1, 3], [0, 1, 1], 0.5)).toBe(2);
    expect(at([7], [0], 0.5)).toBeNaN();
  });

  test('lies between neighbours also where their sum is beyond the largest double', () => {
    expect(at([1e308, 1.6e308], [1, 1], 0.5)).toBe(1.3e308);
  });

  test('is the usual median where all weights are 1, and that of the rows twice where they are 2', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, (list) => {
        const sorted = Float64Array.from(list).sort();
        const median = quantile(sorted, 0.5);
        expect(
          weightedQuantile(
            sorted,
            sorted.map(() => 1),
            0.5,
          ),
        ).toBe(median);
        expect(
          weightedQuantile(
            sorted,
            sorted.map(() => 2),
            0.5,
          ),
        ).toBe(median);
      }),
    );
  });

  test('is the usual median of equal weights that no sum of doubles has', () => {
    // Added in turn, three times 0.1 is more than half of six times 0.1.
    expect(at([1, 2, 3, 4, 5, 6], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.5)).toBe(3.5);
  });

  test('does not depend on the order of equal numbers', () => {
    const weight = fc.constantFrom(0.1, 0.2, 0.3, 1e-17, 1, 7);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), weight), { minLength: 1 }), (rows) => {
        const of = (list: typeof rows): number => {
          const sorted = sortWithWeights(
            Float64Array.from(list, ([number]) => number),
            Float64Array.from(list, ([, own]) => own),
          );
          return weightedQuantile(sorted.values, sorted.weights, 0.5);
        };
        expect(of(rows.toReversed())).toBe(of(rows));
      }),
    );
  });
});

test('numbers are sorted with their weights beside them', () => {
  const { values, weights } = sortWithWeights(Float64Array.of(3, -1, 2), Float64Array.of(30, 10, 20));
  expect([[...values], [...weights]]).toEqual([
    [-1, 2, 3],
    [10, 20, 30],
  ]);
});
