import { describe, expect, test } from '@jest/globals';
import { marginLine, promiseOf, verdictLine } from '../../src/document/verdict-line.ts';
import type { Verdict } from '../../src/result/verdict.ts';
import { message } from '../../src/words/message.ts';
import { INTERVAL } from '../support/comparisons.ts';
import { verdictOf as verdict } from '../support/verdicts.ts';
import { speechOf } from '../support/view.ts';

const textOf = (line: ReturnType<typeof verdictLine>): string => line.map(({ text }) => text).join('');

describe('a verdict line says what holds', () => {
  test.each([
    [{}, 'FAILED mse: mean 0.06 > 0.05 (+20 %, n 10,000)'],
    [{ value: 0.04, outcome: 'passed' }, 'PASSED mse: mean 0.04 <= 0.05 (-20 %, n 10,000)'],
    [{ operator: '<', value: 1, bound: 2 }, 'FAILED mse: mean 1 < 2 (-50 %, n 10,000)'],
    [{ operator: '<', value: 2, bound: 2, outcome: 'passed' }, 'PASSED mse: mean 2 >= 2 (+0 %, n 10,000)'],
    [{ operator: '>=', value: 2, bound: 2 }, 'FAILED mse: mean 2 >= 2 (+0 %, n 10,000)'],
    [{ operator: '<=', value: 3, bound: 2, outcome: 'passed' }, 'PASSED mse: mean 3 > 2 (+50 %, n 10,000)'],
    [{ value: Number.NaN }, 'FAILED mse: mean is NaN (n 10,000)'],
    [{ bound: 0 }, 'FAILED mse: mean 0.06 > 0 (n 10,000)'],
    [{ value: Number.POSITIVE_INFINITY }, 'FAILED mse: mean Infinity > 0.05 (n 10,000)'],
  ] as const)('%j', (given, line) => {
    expect(textOf(verdictLine(verdict(given), speechOf()))).toBe(line);
  });

  test.each([
    [{}, '실패 mse: mean 0.06 > 0.05 (+20 %, 데이터 10,000건)'],
    [{ outcome: 'passed', value: 0 }, '통과 mse: mean 0 <= 0.05 (-100 %, 데이터 10,000건)'],
    [{ value: Number.NaN }, '실패 mse: mean 값이 NaN (데이터 10,000건)'],
  ] as const)('in Korean too: %j', (given, line) => {
    expect(textOf(verdictLine(verdict(given), speechOf('ko')))).toBe(line);
  });

  test('its first word has the tone of the outcome', () => {
    const tones = (['passed', 'failed', 'inconclusive'] as const).map(
      (outcome) => verdictLine(verdict({ outcome }), speechOf())[0].tone,
    );
    expect(tones).toEqual(['good', 'bad', 'open']);
  });
});

describe('an interval stands beside the verdict', () => {
  const interval = {
    low: 0.051234,
    high: 0.07,
    confidence: 95,
    method: 'bootstrap-t',
    unit: 'row',
    units: 100,
  } as const;
  const none = { confidence: 90, unit: 'row', units: 3, reason: message('too-few-clusters', { fewest: 10 }) } as const;

  test.each<[Partial<Verdict>, string]>([
    [{ interval }, 'FAILED mse: mean 0.06 > 0.05 (+20 %, 95 % interval 0.05123 to 0.07 by bootstrap-t, n 10,000)'],
    [
      { outcome: 'inconclusive', interval: { ...interval, low: 0.04, unit: 'cluster' } },
      'INCONCLUSIVE mse: mean 0.06 > 0.05 (+20 %, 95 % interval 0.04 to 0.07 by bootstrap-t of 100 clusters, n 10,000)',
    ],
    [
      { outcome: 'passed', isSettled: true, interval: none },
      'PASSED mse: mean 0.06 > 0.05 (+20 %, no 90 % interval: fewer than 10 clusters, inconclusive by itself, n 10,000)',
    ],
  ])('%j', (given, line) => {
    expect(textOf(verdictLine(verdict(given), speechOf()))).toBe(line);
  });
});

test('a baseline is named with what has changed and what may', () => {
  const baseline = { value: 0.0708, change: 0.0004, tolerance: { amount: 1, isRelative: true } };
  const passed = verdict({ value: 0.0712, outcome: 'passed', baseline });
  expect(textOf(verdictLine(passed, speechOf()))).toBe(
    'PASSED mse: mean 0.0712 against 0.0708 of the baseline (+0.56 %, at most +1 %, n 10,000)',
  );
});

test('the line of a margin', () => {
  const margin = {
    name: 'b',
    term: 'difference',
    value: 0.25,
    operator: '>',
    bound: 0.5,
    outcome: 'passed',
    n: 1000,
  } as const;
  const interval = { confidence: 95, unit: 'row', units: 3, reason: message('too-few-rows', { fewest: 2 }) } as const;
  expect(textOf(marginLine({ ...margin, interval: INTERVAL }, speechOf()))).toBe(
    'PASSED b: worse by 0.25 <= 0.5 (95 % interval -0.5 to -0.25 by bootstrap-t, n 1,000)',
  );
  expect(textOf(marginLine({ ...margin, value: 0.75, outcome: 'inconclusive', interval }, speechOf()))).toBe(
    'INCONCLUSIVE b: worse by 0.75 > 0.5 (no 95 % interval: fewer than 2 rows, n 1,000)',
  );
});

test('what must hold to pass is a name for the limit', () => {
  const baseline = { value: 1, change: 0, tolerance: { amount: 1, isRelative: true } };
  expect(promiseOf(verdict({}), speechOf())).toBe('mean <= 0.05');
  expect(promiseOf(verdict({ baseline }), speechOf())).toBe('mean against the baseline');
  expect(promiseOf(verdict({ baseline }), speechOf('ko'))).toBe('mean, 기준값과 비교');
});
