import { describe, expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { type Fraction, fractionOf, ZERO } from '../../src/math/fraction.ts';
import type { Summary } from '../../src/result/summary.ts';
import { compareWithConstant, shareOf, skillOf } from '../../src/stats/skill.ts';
import { SUMMARY } from '../support/view.ts';

test('skillOf is 1 less the share of what the constant costs', () => {
  const of = (n: number, mean: number, best: number, values = {}) =>
    skillOf({ values }, n, { mean, best, exact: undefined });
  expect([of(3, 1, 4), of(3, 1, 0), of(3, 0, 0)]).toEqual([0.75, -Infinity, Number.NaN]);
  expect([of(3, 1, 0, { forceFinite: true }), of(3, 0, 0, { forceFinite: true })]).toEqual([0, 1]);
  expect(of(1, 1, 4, { minRows: 2 })).toBeNaN();
});

test('a headline is compared with the same statistic of the constant, or over columns', () => {
  const resolved = resolve(findLoss('half-sse').loss);
  const constant = { prediction: [3], mean: 2, sum: 8 };
  const given = { resolved, known: 'half-sum', headline: 1, constant, costs: undefined, statisticOf: () => 1 } as const;
  expect(compareWithConstant({ ...given, overColumns: undefined })).toEqual({
    constant: { prediction: [3], loss: 4 },
    skill: 0.75,
  });
  const overColumns = (of: (part: Summary) => number | undefined) =>
    of({ ...SUMMARY, constant: { prediction: [3], loss: 5 } }) ?? 0;
  expect(compareWithConstant({ ...given, overColumns }).skill).toBe(0.8);
  expect(compareWithConstant({ ...given, constant: undefined, overColumns: undefined })).toEqual({
    constant: undefined,
    skill: undefined,
  });
});

describe('of exact sums', () => {
  const exactly = (own: number, best: number): { own: Fraction; best: Fraction } => ({
    own: fractionOf(own) ?? ZERO,
    best: fractionOf(best) ?? ZERO,
  });
  // The means are no matter then.
  const costs = (own: number, best: number) => ({ mean: 5, best: 7, exact: exactly(own, best) });
  const of = (own: number, best: number, values = {}) => skillOf({ values }, 3, costs(own, best));

  test('a skill is their quotient, rounded once', () => {
    expect([of(0.25, 2), of(1, 3), of(3, 1)]).toEqual([0.875, 2 / 3, -2]);
    expect([of(1, 0), of(0, 0)]).toEqual([-Infinity, Number.NaN]);
    expect([of(1, 0, { forceFinite: true }), of(0, 0, { forceFinite: true })]).toEqual([0, 1]);
    expect(shareOf(costs(1, 3))).toBe(1 / 3);
  });

  test('that of a root is 1 less the root of the quotient', () => {
    const resolved = resolve(findLoss('rmse').loss);
    const constant = { prediction: [3], mean: 4, sum: 16 };
    const given = { resolved, known: 'root-mean', headline: 1, constant, statisticOf: () => 1 } as const;
    expect(compareWithConstant({ ...given, costs: costs(1, 4), overColumns: undefined })).toEqual({
      constant: { prediction: [3], loss: 2 },
      skill: 0.5,
    });
  });
});
