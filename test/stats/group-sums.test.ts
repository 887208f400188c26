import { describe, expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { createGroupSums, isOfSums } from '../../src/stats/group-sums.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const of = (name: string) => resolve(findLoss(name).loss);

describe('the sums of groups', () => {
  test('are enough for means, roots and complements, and not for a median, a skill, or bins', () => {
    expect(['mse', 'rmse', 'sse', 'accuracy', 'perplexity'].map((name) => isOfSums(of(name)))).toEqual(
      Array(5).fill(true),
    );
    expect(['medae', 'max-error', 'r2', 'ece', 'wmape'].map((name) => isOfSums(of(name)))).toEqual(
      Array(5).fill(false),
    );
  });

  test('are those of their rows, exactly', () => {
    const sums = createGroupSums(of('rmse'), true);
    const pairs = pairsOf(column([0, 0, 0, 0]), column([0, 0, 0, 0]));
    sums.add(pairs, Float64Array.of(0.1, 4, 0.1, 0.1), Uint32Array.of(0, 70, 0, 0));
    expect(sums.finish(0)).toEqual({
      n: 3,
      ignored: 0,
      mean: 0.1,
      sum: 0.30000000000000004,
      headline: Math.sqrt(0.1),
      accuracy: undefined,
    });
    expect(sums.finish(70)).toMatchObject({ n: 1, mean: 4, sum: 4, headline: 2 });
  });

  test('weigh rows and count the right ones', () => {
    const sums = createGroupSums(of('zero-one'), true);
    const pairs = weighted(pairsOf(column([0.9, 0.2, 0.9]), column([1, 1, 0])), [1, 3, 0]);
    sums.add(pairs, Float64Array.of(0, 1, 1), Uint32Array.of(0, 0, 1));
    expect(sums.finish(0)).toMatchObject({ n: 2, mean: 0.75, accuracy: 0.25 });
    expect(sums.finish(1)).toMatchObject({ n: 1, sum: 0, mean: Number.NaN });
  });
});
