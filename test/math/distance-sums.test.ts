import { expect, test } from '@jest/globals';
import { ABSOLUTE, createDistanceSum, type Distance, SQUARED } from '../../src/math/distance-sums.ts';
import { rounded, ZERO } from '../../src/math/fraction.ts';
import { createRandom, SEED } from '../support/random.ts';
import { nearestOfRatio, wholeUnits } from '../support/rational.ts';

const sumOf = (distance: Distance, p: readonly number[], y: readonly number[], weights?: readonly number[]) => {
  const sum = createDistanceSum(distance);
  sum.add(Float64Array.from(p), Float64Array.from(y), weights && Float64Array.from(weights));
  return sum;
};

const total = (...all: Parameters<typeof sumOf>): number => rounded(sumOf(...all).total() ?? ZERO);

test('are sums of squares, of half the sizes, and of sizes by the side', () => {
  expect(total(SQUARED, [1.5, 2, 3], [1, 2, 5])).toBe(4.25);
  expect(total(ABSOLUTE, [1.5, 2, 3], [1, 2, 5])).toBe(1.25);
  expect(total({ power: 1, alpha: 0.75 }, [1.5, 2, 3], [1, 2, 5])).toBe(0.75 * 2 + 0.25 * 0.5);
  expect(total(SQUARED, [1, 4], [0, 1], [0.5, 2])).toBe(18.5);
  expect(total(ABSOLUTE, [1, 4], [0, 1], [0.5, 2])).toBe(3.25);
});

test('are of the differences themselves, not of rounded ones', () => {
  const random = createRandom(SEED);
  const draw = (): number => (random() - 0.5) * 10 ** Math.floor(6 * random());
  const [p, y, w] = [0, 1, 2].map(() => Array.from({ length: 700 }, draw).map((value) => value));
  const weights = w.map(Math.abs);
  const units = (i: number): bigint => wholeUnits(p[i]) - wholeUnits(y[i]);
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const sum = (of: (i: number) => bigint): bigint => p.reduce((sum, _, i) => sum + of(i), 0n);
  expect(total(SQUARED, p, y)).toBe(
    nearestOfRatio(
      sum((i) => units(i) ** 2n),
      1n << 2148n,
    ),
  );
  expect(total(ABSOLUTE, p, y)).toBe(
    nearestOfRatio(
      sum((i) => size(units(i))),
      1n << 1075n,
    ),
  );
  const weighted = (of: (i: number) => bigint): bigint => sum((i) => wholeUnits(weights[i]) * of(i));
  expect(total(SQUARED, p, y, weights)).toBe(
    nearestOfRatio(
      weighted((i) => units(i) ** 2n),
      1n << 3222n,
    ),
  );
  expect(total(ABSOLUTE, p, y, weights)).toBe(
    nearestOfRatio(
      weighted((i) => size(units(i))),
      1n << 2149n,
    ),
  );
});

test('merge to the same, whatever is merged first', () => {
  for (const distance of [SQUARED, ABSOLUTE]) {
    const parts = [sumOf(distance, [0.1], [0.7], [3]), sumOf(distance, [5, 6], [0.3, 9], [0.2, 1])];
    const whole = sumOf(distance, [0.1, 5, 6], [0.7, 0.3, 9], [3, 0.2, 1]);
    parts[1].merge(JSON.parse(JSON.stringify(parts[0].save())));
    expect(parts[1].total()).toEqual(whole.total());
    expect(parts[1].save()).toEqual(whole.save());
  }
});

test('are none of infinite numbers, but for those of weight 0', () => {
  expect(sumOf(SQUARED, [Infinity], [1]).total()).toBeUndefined();
  expect(sumOf(ABSOLUTE, [1], [Number.NaN]).total()).toBeUndefined();
  expect(total(SQUARED, [Infinity, 2], [1, 1], [0, 1])).toBe(1);
  expect(total(ABSOLUTE, [1, 3], [Number.NaN, 1], [0, 1])).toBe(1);
});
