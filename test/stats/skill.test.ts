import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import type { Summary } from '../../src/result/summary.ts';
import { compareWithConstant, skillOf } from '../../src/stats/skill.ts';
import { SUMMARY } from '../support/view.ts';

test('skillOf is 1 less the share of what the constant costs', () => {
  const of = (n: number, mean: number, constant: number, values = {}) => skillOf({ values }, n, mean, constant);
  expect([of(3, 1, 4), of(3, 1, 0), of(3, 0, 0)]).toEqual([0.75, -Infinity, Number.NaN]);
  expect([of(3, 1, 0, { forceFinite: true }), of(3, 0, 0, { forceFinite: true })]).toEqual([0, 1]);
  expect(of(1, 1, 4, { minRows: 2 })).toBeNaN();
});

test('a headline is compared with the same statistic of the constant, or over columns', () => {
  const resolved = resolve(findLoss('half-sse').loss);
  const constant = { prediction: [3], mean: 2, sum: 8 };
  const given = { resolved, known: 'half-sum', headline: 1, constant, statisticOf: () => 1 } as const;
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
