import { describe, expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { NO_GROUPS } from '../../src/result/group.ts';
import type { Interval, NoInterval } from '../../src/result/interval.ts';
import type { Summary } from '../../src/result/summary.ts';
import type { Outcome } from '../../src/result/verdict.ts';
import { judge, judgeAll } from '../../src/verdict/judge.ts';
import { parseLimit } from '../../src/verdict/limit.ts';
import { message } from '../../src/words/message.ts';
import { refusalOf } from '../support/refusal.ts';

const SUMMARY: Summary = {
  n: 4,
  skipped: 1,
  ignored: 0,
  outputs: [],
  mean: 0.5,
  sum: 2,
  max: 0.9,
  headline: 0.25,
  lines: [],
  accuracy: 0.75,
  constant: undefined,
  skill: undefined,
  quantiles: new Map([
    [50, 0.4],
    [95, 0.8],
  ]),
};

const passes = (text: string, summary = SUMMARY): boolean =>
  judge('mse', parseLimit(text), summary).outcome === 'passed';

describe('judge', () => {
  test('a limit is the condition to fail, at its bound too', () => {
    expect(['mean > 0.4', 'mean > 0.5', 'mean > 0.6'].map((text) => passes(text))).toEqual([false, true, true]);
    expect(['mean >= 0.4', 'mean >= 0.5', 'mean >= 0.6'].map((text) => passes(text))).toEqual([false, false, true]);
    expect(['mean < 0.4', 'mean < 0.5', 'mean < 0.6'].map((text) => passes(text))).toEqual([true, true, false]);
    expect(['mean <= 0.4', 'mean <= 0.5', 'mean <= 0.6'].map((text) => passes(text))).toEqual([true, false, false]);
  });

  test('NaN passes no limit where it is a value, and is judged nowhere else', () => {
    const summary = { ...SUMMARY, mean: Number.NaN };
    for (const operator of ['>', '>=', '<', '<=']) {
      const limit = parseLimit(`mean ${operator} 1`);
      expect(judge('mse', limit, summary, { byInterval: false, allowNan: true }).outcome).toBe('failed');
      expect(refusalOf(() => judge('mse', limit, summary)).message).toContain('mean of mse is NaN');
    }
  });

  test('infinity fails every upper limit, and only equals itself', () => {
    const summary = { ...SUMMARY, mean: Infinity };
    expect([passes('mean > 1e308', summary), passes('mean > Infinity', summary)]).toEqual([false, true]);
  });

  test('each term is its own number', () => {
    const values = ['mean', 'sum', 'median', 'max', 'n', 'skipped', 'accuracy', 'headline', 'p95'].map(
      (term) => judge('mse', parseLimit(`${term} > 0`), SUMMARY).value,
    );
    expect(values).toEqual([0.5, 2, 0.4, 0.9, 4, 1, 0.75, 0.25, 0.8]);
  });

  test('a verdict says what was judged', () => {
    expect(judge('bce', parseLimit('mean > 1'), SUMMARY)).toEqual({
      name: 'bce',
      term: 'mean',
      value: 0.5,
      operator: '>',
      bound: 1,
      outcome: 'passed',
      n: 4,
    });
  });

  test('what the run does not have cannot be judged, and so does not pass', () => {
    const summary = { ...SUMMARY, accuracy: undefined, headline: undefined };
    for (const term of ['accuracy', 'headline', 'p10'])
      expect(refusalOf(() => passes(`${term} > 0`, summary)).message).toContain(`mse has no ${term}`);
  });
});

test('judgeAll holds every run against every limit, run by run', () => {
  const resolved = resolve(findLoss('mse').loss);
  const report = {
    summaries: [SUMMARY, { ...SUMMARY, mean: 3 }],
    head: [],
    tail: [],
    worst: [],
    best: [],
    losses: [],
    batches: [],
    groups: NO_GROUPS,
  };
  const runs = ['a', 'b'].map((label) => ({ label, resolved }));
  const verdicts = judgeAll(runs, [parseLimit('mean > 1'), parseLimit('n < 9')], report);
  expect(verdicts.map(({ name, term, outcome }) => [name, term, outcome])).toEqual([
    ['a', 'mean', 'passed'],
    ['a', 'n', 'failed'],
    ['b', 'mean', 'failed'],
    ['b', 'n', 'failed'],
  ]);
});

describe('an interval decides', () => {
  const COMMON = { confidence: 95, unit: 'row', units: 4 } as const;
  const under = (
    text: string,
    interval: Interval | NoInterval | undefined,
    value = 0.5,
    inconclusive?: 'pass' | 'fail',
  ) =>
    judge(
      'mse',
      parseLimit(text),
      { ...SUMMARY, mean: value, intervalOf: () => interval },
      { byInterval: true, inconclusive, allowNan: true },
    );
  const from = (low: number, high: number): Interval => ({ low, high, method: 'student-t', ...COMMON });

  test.each<[string, number, number, Outcome]>([
    ['mean > 0.6', 0.4, 0.6, 'passed'],
    ['mean > 0.6', 0.4, 0.61, 'inconclusive'],
    ['mean > 0.3', 0.3, 0.6, 'inconclusive'],
    ['mean > 0.3', 0.31, 0.6, 'failed'],
    ['mean >= 0.6', 0.4, 0.6, 'inconclusive'],
    ['mean >= 0.4', 0.4, 0.6, 'failed'],
    ['mean < 0.4', 0.4, 0.6, 'passed'],
    ['mean < 0.4', 0.39, 0.6, 'inconclusive'],
    ['mean < 0.6', 0.4, 0.6, 'inconclusive'],
    ['mean < 0.61', 0.4, 0.6, 'failed'],
    ['mean <= 0.6', 0.4, 0.6, 'failed'],
    ['mean <= 0.4', 0.4, 0.6, 'inconclusive'],
    ['mean <= 0.39', 0.4, 0.6, 'passed'],
    ['mean > 0.5', -Infinity, Infinity, 'inconclusive'],
  ])('%s at %d to %d: %s', (text, low, high, outcome) => {
    expect(under(text, from(low, high))).toMatchObject({ outcome, interval: { low, high } });
  });

  test('where there is none nothing is decided, and never for the better', () => {
    const none = { ...COMMON, reason: message('too-few-rows', { fewest: 2 }) };
    expect(under('mean > 0.6', none).outcome).toBe('inconclusive');
    expect(under('mean > 0.6', none, Number.NaN).outcome).toBe('failed');
    expect(under('mean > 0.6', none, Infinity).outcome).toBe('failed');
  });

  test('and what it leaves open comes to what the user wants', () => {
    const open = from(0.4, 0.7);
    expect(under('mean > 0.6', open, 0.5, 'pass')).toMatchObject({ outcome: 'passed', isSettled: true });
    expect(under('mean > 0.6', open, 0.5, 'fail')).toMatchObject({ outcome: 'failed', isSettled: true });
    expect(under('mean > 0.8', open, 0.5, 'fail')).toEqual(under('mean > 0.8', open));
  });

  test('but not on a number that has none by its nature', () => {
    const { message } = refusalOf(() => judge('mse', parseLimit('p95 > 1'), SUMMARY, { byInterval: true }));
    expect(message).toBe('--confidence: p95 of mse has no interval');
    refusalOf(() => under('mean > 1', undefined));
  });
});
