import { expect, test } from '@jest/globals';
import { render } from '../../../src/render/json/check.ts';
import type { Verdict } from '../../../src/result/verdict.ts';
import { message } from '../../../src/words/message.ts';
import { checksOf, reportOf, verdictOf } from '../../support/verdicts.ts';
import { PEN, speechOf } from '../../support/view.ts';

const speech = speechOf();
const objectOf = (...verdicts: Verdict[]) => JSON.parse(render(checksOf(...verdicts), speech, PEN));

test('the verdicts as JSON hold the values of the lines', () => {
  expect(objectOf(verdictOf({}), verdictOf({ value: Number.NaN, term: 'p95' }))).toEqual({
    schema: 1,
    passed: false,
    n: 3,
    skipped: 0,
    checks: [
      { name: 'mse', term: 'mean', value: 0.06, fail_if: 'mean > 0.05', passed: false, outcome: 'failed' },
      { name: 'mse', term: 'p95', value: 'NaN', fail_if: 'p95 > 0.05', passed: false, outcome: 'failed' },
    ],
  });
});

test('an interval stands with its verdict, or why there is none', () => {
  const interval = { low: 0.05, high: 0.07, confidence: 95, method: 'bootstrap-t', unit: 'row', units: 100 } as const;
  const none = { confidence: 90, unit: 'row', units: 3, reason: message('too-few-clusters', { fewest: 10 }) } as const;
  const { passed, checks } = objectOf(verdictOf({ interval }), verdictOf({ outcome: 'inconclusive', interval: none }));
  expect(passed).toBe(false);
  expect(checks[0].interval).toEqual(interval);
  expect(checks[1]).toMatchObject({
    passed: false,
    outcome: 'inconclusive',
    interval: { ...none, reason: 'fewer than 10 clusters', reason_code: 'too-few-clusters' },
  });
});

test('a baseline stands with its verdict, with the interval of the change', () => {
  const interval = { low: 0.05, high: 0.07, confidence: 95, method: 'student-t', unit: 'row', units: 100 } as const;
  const baseline = { value: 0.05, change: 0.01, tolerance: { amount: 1, isRelative: true }, interval };
  const { checks } = objectOf(verdictOf({ baseline }), verdictOf({ baseline: { ...baseline, isSame: true } }));
  expect(checks[0]).toMatchObject({ baseline: 0.05, change: 0.01, tolerance: '1%', change_interval: interval });
  expect(checks[1].unchanged).toBe(true);
});

test('without a verdict the list is empty', () => {
  expect(objectOf()).toMatchObject({ passed: true, checks: [] });
});

test('a check that could not be made has its words, its code and its place', () => {
  const error = { code: 'yaml-fault', args: { text: 'no' }, place: { file: 'y.csv', line: 3, column: 'y' } } as const;
  const { checks } = JSON.parse(render(reportOf({ name: 'price', verdicts: [], error }), speech, PEN));
  expect(checks).toEqual([
    {
      check: 'price',
      passed: false,
      outcome: 'error',
      error: 'y.csv:3: column "y": no',
      code: 'yaml-fault',
      file: 'y.csv',
      line: 3,
      column: 'y',
    },
  ]);
});
