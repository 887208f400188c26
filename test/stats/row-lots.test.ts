import { expect, test } from '@jest/globals';
import { createLots } from '../../src/stats/row-lots.ts';

const lotsOf = (seed: number, stream: number, source: string): number[] => {
  const lotOf = createLots(seed, stream, source);
  return Array.from({ length: 1000 }, (_, row) => lotOf(row + 1));
};

test('the lots of a seed, a stream and a source are the same, and of another one others', () => {
  const lots = lotsOf(1, 2, 'a');
  expect(lotsOf(1, 2, 'a')).toEqual(lots);
  const others = [lotsOf(2, 2, 'a'), lotsOf(1, 3, 'a'), lotsOf(1, 2, 'b'), lotsOf(1, 2, '')].flat();
  expect(new Set([...lots, ...others]).size).toBe(5000);
});

test('lots of neighbouring seeds, streams and sources are not correlated', () => {
  const ranks = (lots: readonly number[]): number[] => lots.map((lot) => lot / 2 ** 53 - 0.5);
  const own = ranks(lotsOf(7, 2, ''));
  // The sum of 1,000 products of two uniform numbers has a standard deviation of √1000 / 12.
  for (const others of [lotsOf(8, 2, ''), lotsOf(7, 4, ''), lotsOf(7, 2, 'x')]) {
    const sum = ranks(others).reduce((total, value, at) => total + value * own[at], 0);
    expect(Math.abs(sum)).toBeLessThan((5 * Math.sqrt(1000)) / 12);
  }
});
