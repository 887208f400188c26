import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { restOf } from '../../src/input/wide-number.ts';
import { type Pairs, takePairs } from '../../src/rows/block.ts';
import { asDifferences, hasRests, refuseRests } from '../../src/rows/differences.ts';
import { runs } from '../support/arbitrary.ts';
import { matrixOf, pairsOf } from '../support/pairs.ts';
import { nearestOfRatio, nearestOfUnits, wholeUnits } from '../support/rational.ts';
import { refusalOf } from '../support/refusal.ts';

/** Rows of whole numbers, or of doubles, as a reader makes them. */
function pairsOfWhole(predictions: readonly (bigint | number)[], labels: readonly (bigint | number)[]): Pairs {
  const matrix = (role: string, all: readonly (bigint | number)[]) => ({
    ...matrixOf(
      role,
      all.map((value) => [Number(value)]),
    ),
    rest: Float64Array.from(all, (value) => (typeof value === 'bigint' ? (restOf(value, Number(value)) ?? 0) : 0)),
  });
  const pairs = pairsOf([[0]], [[0]]);
  return {
    ...pairs,
    count: predictions.length,
    roles: { prediction: matrix('p', predictions), label: matrix('y', labels) },
  };
}

const differencesOf = (pairs: Pairs): number[] => {
  const { prediction, label } = asDifferences(pairs).roles;
  return Array.from(prediction.values, (value, row) => value - label.values[row]);
};

describe('the difference of two whole numbers of 64 bits', () => {
  const whole = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n });
  const near = fc.tuple(whole, fc.bigInt({ min: -9n, max: 9n })).map(([one, step]) => [one, one + step] as const);

  test('is the nearest double to what it is, however near they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(near, fc.tuple(whole, whole)), { minLength: 1, maxLength: 9 }), (rows) => {
        const pairs = pairsOfWhole(
          rows.map(([p]) => p),
          rows.map(([, y]) => y),
        );
        expect(differencesOf(pairs)).toEqual(rows.map(([p, y]) => nearestOfRatio(p - y, 1n)));
      }),
      runs(500),
    );
  });

  test('and of one and a double is, too', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (p, y) => {
          const pairs = pairsOfWhole([2n * (p / 2n) + 1n], [y]);
          if (!hasRests(pairs)) return;
          const exact = (2n * (p / 2n) + 1n) * 2n ** 1074n - wholeUnits(y);
          expect(differencesOf(pairs)).toEqual([nearestOfUnits(exact, 1n)]);
        },
      ),
      runs(300),
    );
  });
});

test('rows that doubles hold are left as they are, and where all do, all pairs', () => {
  const pairs = pairsOfWhole([0.1, 2n ** 53n + 1n, 5], [0.3, 2n ** 53n, 4]);
  const { prediction, label } = asDifferences(pairs).roles;
  expect([[...prediction.values], [...label.values]]).toEqual([
    [0.1, 1, 5],
    [0.3, 0, 4],
  ]);
  expect([prediction.rest, label.rest, prediction.place(1)]).toEqual([undefined, undefined, { array: 'p', row: 1 }]);
  expect(asDifferences(pairs)).toBe(asDifferences(pairs));
  const rest = takePairs(pairs, [0, 2]);
  expect([hasRests(pairs), hasRests(rest), asDifferences(rest) === rest]).toEqual([true, false, true]);
});

test('the first number that no double holds is refused where its difference will not do', () => {
  const { prediction, label } = pairsOfWhole([1, 2n ** 53n + 1n, 2n ** 60n + 1n], [1, 1, 1]).roles;
  expect(refusalOf(() => refuseRests(prediction, 'mape')).problem).toMatchObject({
    code: 'too-wide-number',
    args: { value: '9007199254740993', loss: 'mape' },
    place: { array: 'p', row: 1, column: 0 },
  });
  expect(() => refuseRests(label)).not.toThrow();
});
