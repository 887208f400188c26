import { describe, expect, test } from '@jest/globals';
import { createStyle } from '../../src/render/color.ts';
import { verdictLine } from '../../src/render/verdict.ts';
import type { Verdict } from '../../src/result/result.ts';
import { dictionaries } from '../../src/words/language.ts';
import { message } from '../../src/words/message.ts';
import { verdictOf as verdict } from '../support/verdicts.ts';

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
  ] as const)('%j', async (given, line) => {
    expect(verdictLine(verdict(given), dictionaries.en, await createStyle(false))).toBe(line);
  });

  test('in Korean too', async () => {
    const style = await createStyle(false);
    expect(verdictLine(verdict({}), dictionaries.ko, style)).toMatch(/^실패 mse: /);
    expect(verdictLine(verdict({ outcome: 'passed', value: 0 }), dictionaries.ko, style)).toMatch(/^통과 mse: /);
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
  ])('%j', async (given, line) => {
    expect(verdictLine(verdict(given), dictionaries.en, await createStyle(false))).toBe(line);
  });
});

test('a baseline is named with what has changed and what may', async () => {
  const baseline = { value: 0.0708, change: 0.0004, tolerance: { amount: 1, isRelative: true } };
  const passed = verdict({ value: 0.0712, outcome: 'passed', baseline });
  expect(verdictLine(passed, dictionaries.en, await createStyle(false))).toBe(
    'PASSED mse: mean 0.0712 against 0.0708 of the baseline (+0.56 %, at most +1 %, n 10,000)',
  );
});
