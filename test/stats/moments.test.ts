import { expect, test } from '@jest/globals';
import { createMoments, type Moments } from '../../src/stats/moments.ts';

const COSTS = Float64Array.of(1, 2, 4, 9);
const OTHERS = Float64Array.of(3, 1, 0, 8);
const COUNTS = Float64Array.of(1, 2, 1, 0.5);

const momentsOf = (from: number, to: number, isCounted = true): Moments => {
  const moments = createMoments();
  const cut = (values: Float64Array): Float64Array => values.slice(from, to);
  moments.add({ costs: cut(COSTS), others: cut(OTHERS), ...(isCounted && { counts: cut(COUNTS) }) });
  return moments;
};

test('means and squares are those of all rows, wherever they are cut', () => {
  for (let cut = 0; cut <= COSTS.length; cut++) {
    const moments = momentsOf(cut, COSTS.length);
    moments.merge(JSON.parse(JSON.stringify(momentsOf(0, cut).save())));
    expect([moments.count(), moments.weight(), ...moments.means()]).toEqual([4, 4.5, 4, 3, 1.125]);
    // Deviations of costs: -3 -2 0 5; of others: 0 -2 -3 5; of counts: -0.125 0.875 -0.125 -0.625.
    expect(moments.squares([1, 0, 0])).toBe(38);
    expect(moments.squares([0, 1, 0])).toBe(38);
    expect(moments.squares([1, -1, 0])).toBe(18);
    expect(moments.squares([0, 0, 8])).toBe(1 + 49 + 1 + 25);
    expect(moments.squares([1, 0, 8])).toBe(16 + 25 + 1 + 0);
  }
});

test('counts of 1 need not be given', () => {
  const moments = momentsOf(0, 4, false);
  expect([moments.weight(), ...moments.means()]).toEqual([4, 4, 3, 1]);
  expect([moments.squares([0, 0, 3]), moments.squares([1, 0, 7]), moments.squares([1, -1, 5])]).toEqual([0, 38, 18]);
});

test('what is small beside the mean is not lost', () => {
  const moments = createMoments();
  for (let block = 0; block < 100; block++) moments.add({ costs: Float64Array.of(1e9, 1e9 + 1) });
  expect(moments.squares([1, 0, 0])).toBe(50);
});

test('of a loss or a factor that is not finite are no number', () => {
  const moments = createMoments();
  moments.add({ costs: Float64Array.of(1, Infinity) });
  expect([moments.squares([1, 0, 0]), momentsOf(0, 4).squares([Infinity, 0, 0])]).toEqual([Number.NaN, Number.NaN]);
});
