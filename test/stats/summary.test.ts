import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/engine/library/api.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { type Choices, resolve } from '../../src/loss/resolve.ts';
import { KEEP_SUMS, type SummaryKeep } from '../../src/result/keep.ts';
import type { Summary } from '../../src/result/summary.ts';
import { createReduction, type SavedReduction } from '../../src/stats/summary.ts';
import { column, pairsOf } from '../support/pairs.ts';
import { createRandom, SEED } from '../support/random.ts';

const NOTHING = { ...KEEP_SUMS, accuracy: true, constant: 'any' } as const;

/** The summary of losses against labels, cut into blocks of `size` rows. */
function summaryOf(
  loss: string,
  losses: readonly number[],
  labels: readonly number[],
  demand: Partial<SummaryKeep> = {},
  choices: Choices = {},
  size = losses.length,
): Summary {
  const reduction = createReduction(resolve(findLoss(loss).loss, choices), { ...NOTHING, ...demand });
  for (let first = 0; first < losses.length; first += size) {
    const part = labels.slice(first, first + size);
    reduction.add(pairsOf(column(part), column(part), first + 1), Float64Array.from(losses.slice(first, first + size)));
  }
  return reduction.finish(0);
}

describe('a summary', () => {
  test('has n, mean, sum and largest loss', () => {
    const { n, mean, sum, max, skipped } = summaryOf('mse', [1, 4, 9], [0, 0, 0]);
    expect([n, mean, sum, max, skipped]).toEqual([3, 14 / 3, 14, 9, 0]);
  });

  test('has an accuracy unless none is wanted', () => {
    const accuracyOf = (demand: Partial<SummaryKeep>) => summaryOf('bce', [1, 0.1], [0, 1], demand).accuracy;
    expect([accuracyOf({}), accuracyOf({ accuracy: true }), accuracyOf({ accuracy: false })]).toEqual([
      1,
      1,
      undefined,
    ]);
  });

  test('does not depend on how rows are cut into blocks', () => {
    const random = createRandom(SEED);
    const losses = Array.from({ length: 500 }, () => random() * 2 ** (60 * random() - 30));
    const labels = losses.map(() => 2 * random() - 1);
    const demand = { quantiles: [5, 50, 95] };
    const whole = summaryOf('mse', losses, labels, demand);
    for (const size of [1, 7, 64, 499]) expect(summaryOf('mse', losses, labels, demand, {}, size)).toEqual(whole);
  });

  test('shows the lines of its loss, each by its own words', () => {
    const lines = summaryOf('mse', [1, 4, 4], [0, 0, 0]).lines.map(({ words, value }) => [words.en, value]);
    expect(lines).toEqual([
      ['mean (MSE)', 3],
      ['half mean (cost J)', 1.5],
      ['sum', 9],
      ['half sum (SSE)', 4.5],
    ]);
    expect(summaryOf('mae', [1, 2], [0, 0]).lines.map(({ words }) => words.en)).toEqual(['mean', 'sum']);
  });

  test('leaves out the half sum where a sample is the mean of columns', () => {
    const reduction = createReduction(resolve(findLoss('mse').loss), NOTHING);
    reduction.add(pairsOf([[1, 2]], [[0, 0]]), Float64Array.of(2.5));
    const { lines } = reduction.finish(0);
    expect(lines.map(({ statistic }) => statistic)).toEqual(['mean', 'half-mean', 'sum']);
  });

  test('has the quantiles that were asked for, whatever the order of losses', () => {
    const { quantiles } = summaryOf('mse', [4, 1, 3, 2], [0, 0, 0, 0], { quantiles: [25, 50, 99] });
    expect([...quantiles]).toEqual([
      [25, 1.75],
      [50, 2.5],
      [99, expect.closeTo(3.97, 14)],
    ]);
  });

  test('compares its headline with the best constant’s', () => {
    const { bestConstant, skill, headline } = evaluate('half-sse', [3, 3, 5], [1, 3, 5]);
    expect([headline, bestConstant, skill]).toEqual([2, { prediction: [3], loss: 4 }, 0.5]);
  });

  test('has no skill where the best constant costs nothing', () => {
    expect(summaryOf('mse', [1, 1], [2, 2])).toMatchObject({
      constant: { prediction: [2], loss: 0 },
      skill: undefined,
    });
  });

  test('keeps labels for a median only where skill is wanted', () => {
    expect(summaryOf('mae', [1, 1, 1], [1, 2, 9]).constant).toEqual({ prediction: [2], loss: 8 / 3 });
    expect(summaryOf('mae', [1, 1, 1], [1, 2, 9], { constant: 'one-pass' }).constant).toBeUndefined();
    expect(summaryOf('mse', [1, 1, 1], [1, 2, 9], { constant: 'none' }).constant).toBeUndefined();
  });

  test('has no headline under reduction none, but a mean', () => {
    const { headline, mean, skill } = evaluate('mse', [2, 2], [0, 2], { reduction: 'none' });
    expect([headline, mean, skill]).toEqual([undefined, 2, -1]);
  });

  const WITH_NAN = [
    [1, Number.NaN, 2, 3],
    [Number.NaN, 1, 2, 3],
    [1, 2, 3, Number.NaN],
  ];

  test.each(WITH_NAN)('a NaN loss makes mean and largest NaN: %p %p %p %p', (...losses) => {
    const { mean, max } = summaryOf('mse', losses, [0, 0, 0, 0]);
    expect([mean, max]).toEqual([Number.NaN, Number.NaN]);
  });

  test('a NaN loss makes every quantile NaN, as numpy does', () => {
    for (const losses of WITH_NAN) {
      const { quantiles } = summaryOf('mse', losses, [0, 0, 0, 0], { quantiles: [10, 50] });
      expect([...quantiles.values()]).toEqual([Number.NaN, Number.NaN]);
    }
  });

  test('the median of 1, 2 and an infinite loss is 2', () => {
    const { quantiles, mean } = summaryOf('bce', [1, Infinity, 2], [0, 1, 0], { quantiles: [50] });
    expect([mean, quantiles.get(50)]).toEqual([Infinity, 2]);
  });
});

test('the mean over elements divides by the targets, and not by the parts of a prediction', () => {
  const { perSample, headline } = evaluate('gaussian-nll', [[1, 2, 1, 1]], [[3, 2]], {
    parameters: { columns: 'sum' },
    reduction: 'elementmean',
  });
  expect([perSample[0], headline]).toEqual([2, 1]);
});

test('a reduction goes on from what was saved, and refuses what another version has saved', () => {
  const { loss } = findLoss('mse');
  const start = (saved?: SavedReduction) =>
    createReduction(resolve(loss), { ...NOTHING, quantiles: [50], outputs: true }, saved);
  const add = (reduction: ReturnType<typeof start>, ...values: number[]) =>
    reduction.add(pairsOf(column(values), column(values)), Float64Array.from(values));
  const [first, whole] = [start(), start()];
  add(first, 1, 5);
  const second = start(JSON.parse(JSON.stringify(first.save())));
  add(second, 2);
  add(whole, 1, 5);
  add(whole, 2);
  expect(second.finish(1)).toEqual(whole.finish(1));
  expect(() => start({ ...first.save(), version: 1 })).toThrow('a state of version 1, and 3 is known here');
});
