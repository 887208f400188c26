import { describe, expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import type { IntervalTerm } from '../../src/result/interval.ts';
import { createCertainty, divisorsOf } from '../../src/stats/certainty.ts';
import { createRowShares } from '../../src/stats/row-shares.ts';
import { intervals } from '../fixtures/intervals.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const [, losses] = intervals.bootstrap;

/** The interval of a number of the first losses of arch, as if they were those of a loss. */
function intervalOf(name: string, term: IntervalTerm, weights?: readonly number[]) {
  const resolved = resolve(findLoss(name).loss, { convention: 'sklearn' });
  const values = weights ? intervals.bootstrap[5].costs.map((cost, row) => cost / weights[row]) : losses.costs;
  const plain = pairsOf(column(values), column(values));
  const pairs = weights ? weighted(plain, weights) : plain;
  const certainty = createCertainty(resolved, { confidence: 95 });
  certainty.add(pairs, createRowShares(resolved.weightedMean)(pairs, Float64Array.from(values), {}));
  const found = certainty.intervalOf(term);
  return found && !('reason' in found) ? [found.low, found.high] : undefined;
}

/** As near as chance allows to the ends of arch. */
function expectEnds(
  ends: readonly number[] | undefined,
  { low, high }: { readonly low: number; readonly high: number },
  scale = 1,
): void {
  for (const [index, end] of [low, high].entries())
    expect(Math.abs((ends?.[index] ?? Number.NaN) - scale * end)).toBeLessThan(0.08 * scale * (high - low));
}

describe('the interval of a number is that of what it makes of the mean', () => {
  test('the mean itself, and the headline of mse', () => {
    expectEnds(intervalOf('mse', 'mean'), losses);
    expect(intervalOf('mse', 'headline')).toEqual(intervalOf('mse', 'mean'));
  });

  test('the sum, 60 times as large', () => {
    expectEnds(intervalOf('mse', 'sum'), losses, 60);
  });

  test('the root', () => {
    expectEnds(intervalOf('rmse', 'headline'), intervals.bootstrap[3]);
  });

  test('the exponential', () => {
    expectEnds(intervalOf('perplexity', 'headline'), intervals.bootstrap[4]);
  });

  test('the weighted mean', () => {
    const [, , , , , one] = intervals.bootstrap;
    expectEnds(intervalOf('mse', 'mean', one.counts ?? []), one);
  });
});

test('what does not follow from the mean has none, and so has what the loss has not', () => {
  expect(intervalOf('medae', 'headline')).toBeUndefined();
  expect(intervalOf('r2', 'headline')).toBeUndefined();
  expect(intervalOf('mse', 'accuracy')).toBeUndefined();
});

test('divisorsOf(counted) is the product where the counts are weighted', () => {
  const [weights, counts] = [Float64Array.of(2, 3), Float64Array.of(1, 0.5)];
  expect([...divisorsOf({ weights, counts, areWeighted: true })]).toEqual([2, 1.5]);
  expect([...divisorsOf({ weights, counts, areWeighted: false })]).toEqual([1, 0.5]);
});

test('goes on from what was saved, and says what it would of all rows', () => {
  const resolved = resolve(findLoss('zero-one').loss);
  const values = Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 1 : 0));
  const certaintyOf = (from: number, to: number) => {
    const certainty = createCertainty(resolved, { confidence: 95 });
    const own = values.slice(from, to);
    const pairs = pairsOf(column(own), column(own), from + 1);
    const right = Uint8Array.from(own, (value) => 1 - value);
    certainty.add(pairs, createRowShares('weights')(pairs, Float64Array.from(own), { right }));
    return certainty;
  };
  const merged = certaintyOf(20, 60);
  const before = merged.intervalOf('accuracy');
  merged.merge(JSON.parse(JSON.stringify(certaintyOf(0, 20).save())));
  expect(merged.intervalOf('accuracy')).not.toEqual(before);
  for (const term of ['mean', 'accuracy'] as const)
    expect(merged.intervalOf(term)).toEqual(certaintyOf(0, 60).intervalOf(term));
});
