import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_ROWS, type RowsKept } from '../../src/result/keep.ts';
import { takePairs } from '../../src/rows/block.ts';
import { createKeeper, rowAt } from '../../src/stats/row-sampler.ts';
import { runs } from '../support/arbitrary.ts';
import { column, pairsOf } from '../support/pairs.ts';

/** A keeper that has seen these losses in blocks of `size` rows, sample 1 first. */
function keeperOf(wish: Partial<RowsKept>, losses: readonly number[], size = losses.length) {
  const keeper = createKeeper({ ...NO_ROWS, ...wish });
  for (let first = 0; first < losses.length; first += size) {
    const part = losses.slice(first, first + size);
    keeper.add(pairsOf(column(part), column(part), first + 1), [Float64Array.from(part)]);
  }
  return keeper;
}

const samples = (rows: readonly { readonly sample: number }[]): number[] => rows.map(({ sample }) => sample);

describe('the worst and the best', () => {
  test('are the largest and the smallest losses, with their share of the total', () => {
    const keeper = keeperOf({ worst: 2, best: 1 }, [1, 5, 2, 8]);
    expect(keeper.worst(16).map(({ sample, share }) => [sample, share])).toEqual([
      [4, 0.5],
      [2, 0.3125],
    ]);
    expect(keeper.best(16).map(({ sample, share }) => [sample, share])).toEqual([[1, 0.0625]]);
  });

  test('of equals are the earlier', () => {
    const losses = [7, 3, 7, 3, 7, 3];
    for (const size of [1, 2, 6]) {
      const keeper = keeperOf({ worst: 2, best: 2 }, losses, size);
      expect([samples(keeper.worst(1)), samples(keeper.best(1))]).toEqual([
        [1, 3],
        [2, 4],
      ]);
    }
  });

  test('put NaN first among the worst and last among the best', () => {
    const losses = [2, Number.NaN, Infinity, 1, Number.NaN];
    const keeper = keeperOf({ worst: 4, best: 4 }, losses);
    expect([samples(keeper.worst(1)), samples(keeper.best(1))]).toEqual([
      [2, 5, 3, 1],
      [4, 1, 3, 2],
    ]);
  });

  test('are all rows where there are fewer', () => {
    expect(samples(keeperOf({ worst: 9 }, [1, 3, 2]).worst(6))).toEqual([2, 3, 1]);
  });

  test('are those of a sort of all rows, for any losses in any blocks', () => {
    const loss = fc.constantFrom(0, 1, 2, 3, 0.5, Number.NaN, Infinity, -1);
    fc.assert(
      fc.property(fc.array(loss, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (losses, size) => {
        const rank = (value: number): number => (Number.isNaN(value) ? 1e9 : value === Infinity ? 1e8 : value);
        const order = (sign: number): number[] =>
          losses
            .map((value, index): [number, number] => [sign * rank(value), index + 1])
            .sort((a, b) => a[0] - b[0] || a[1] - b[1])
            .map(([, sample]) => sample);
        const keeper = keeperOf({ worst: 5, best: 5 }, losses, size);
        expect(samples(keeper.worst(1))).toEqual(order(-1).slice(0, 5));
        expect(samples(keeper.best(1))).toEqual(order(1).slice(0, 5));
      }),
      runs(300),
    );
  });
});

describe('head and tail', () => {
  const LOSSES = [1, 2, 3, 4, 5, 6, 7];

  test('are the first and the last rows of a long file, in any blocks', () => {
    for (const size of [1, 2, 3, 7]) {
      const keeper = keeperOf({ all: 5, first: 3, last: 2 }, LOSSES, size);
      expect([samples(keeper.head()), samples(keeper.tail())]).toEqual([
        [1, 2, 3],
        [6, 7],
      ]);
    }
  });

  test('are all rows and none where all fit', () => {
    const keeper = keeperOf({ all: 7, first: 3, last: 2 }, LOSSES, 3);
    expect([samples(keeper.head()), samples(keeper.tail())]).toEqual([LOSSES, []]);
  });

  test('may be the first only', () => {
    const keeper = keeperOf({ all: 2, first: 2, last: 0 }, LOSSES, 3);
    expect([samples(keeper.head()), samples(keeper.tail())]).toEqual([[1, 2], []]);
  });
});

test('a row has its sample, its columns, its label and its loss of each run', () => {
  const pairs = pairsOf(
    [
      [1, 2],
      [3, 4],
    ],
    [[0], [1]],
    10,
  );
  expect(rowAt(pairs, [Float64Array.of(5, 6), Float64Array.of(7, 8)], 1)).toEqual({
    sample: 11,
    prediction: [3, 4],
    label: [1],
    losses: [6, 8],
  });
});

test('a row keeps its key', () => {
  const pairs = {
    ...pairsOf(column([1, 2]), column([1, 1])),
    ids: [
      ['a', 'b'],
      ['1', '2'],
    ],
  };
  expect(rowAt(pairs, [], 1).id).toEqual(['b', '2']);
  expect(rowAt(pairsOf(column([1]), column([1])), [], 0)).not.toHaveProperty('id');
});

test('what is kept of parts is what is kept of all rows', () => {
  const wish = { all: 4, first: 3, last: 2, worst: 2, best: 1 };
  const losses = [7, 3, 7, 3, 7, 3];
  const partOf = (from: number, to: number) => {
    const keeper = createKeeper({ ...NO_ROWS, ...wish });
    const rows = Array.from({ length: to - from }, (_, row) => from + row);
    keeper.add(takePairs(pairsOf(column(losses), column(losses)), rows), [Float64Array.from(losses.slice(from, to))]);
    return JSON.parse(JSON.stringify(keeper.save()));
  };
  const whole = keeperOf(wish, losses);
  const merged = createKeeper({ ...NO_ROWS, ...wish }, {}, partOf(4, 6));
  for (const [from, to] of [
    [0, 1],
    [1, 4],
  ])
    merged.merge(partOf(from, to));
  for (const keeper of [merged, createKeeper({ ...NO_ROWS, ...wish }, {}, partOf(0, 6))]) {
    expect([keeper.head(), keeper.tail()]).toEqual([whole.head(), whole.tail()]);
    expect([keeper.worst(30), keeper.best(30)]).toEqual([whole.worst(30), whole.best(30)]);
  }
});
