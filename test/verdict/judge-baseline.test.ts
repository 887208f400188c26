import { describe, expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import type { Interval } from '../../src/result/interval.ts';
import type { Summary } from '../../src/result/summary.ts';
import { type Baseline, baselineOf, parseTolerance } from '../../src/verdict/baseline.ts';
import { judgeBaseline } from '../../src/verdict/judge-baseline.ts';
import { message } from '../../src/words/message.ts';
import { refusalOf } from '../support/refusal.ts';
import { SUMMARY } from '../support/view.ts';

const runOf = (name: string) => ({ label: name, resolved: resolve(findLoss(name).loss, {}) });
const summaryOf = (headline: number): Summary => ({ ...SUMMARY, n: 3, headline });
const BASELINE = baselineOf(runOf('huber'), summaryOf(0.7), '00', { pairing: 'position' });
const at = (headline: number): Baseline => ({ ...BASELINE, headline });

describe('a headline fails where it is worse by more than is tolerated', () => {
  const outcome = (name: string, before: number, now: number, tolerance: string) =>
    judgeBaseline(runOf(name), summaryOf(now), at(before), parseTolerance(tolerance), undefined, { byInterval: false })
      .outcome;
  test.each([
    // The third and the fourth are at the bound, by hand.
    ['mse', 1, 1, '0', 'passed'],
    ['mse', 1, 1.0000000000000002, '0', 'failed'],
    ['mse', 0.7, 0.77, '10%', 'passed'],
    ['mse', 0.1, 0.3, '0.2', 'passed'],
    ['mse', 0.7, 0.7701, '10%', 'failed'],
    ['mse', 0.7, 0.1, '0', 'passed'],
    ['mse', 0.7, Number.NaN, '1000%', 'failed'],
    ['mse', 0.7, Infinity, '1000%', 'failed'],
    ['mse', 0, 0, '1%', 'passed'],
    ['mse', 0, 1e-9, '1%', 'failed'],
    ['gaussian-nll', -2, -1.98, '1%', 'passed'],
    ['gaussian-nll', -2, -1.97, '1%', 'failed'],
    ['accuracy', 0.9, 0.9, '0', 'passed'],
    ['accuracy', 0.9, 0.89, '0', 'failed'],
    ['accuracy', 0.9, 0.89, '0.01', 'passed'],
    ['accuracy', 0.9, 0.81, '10%', 'passed'],
    ['accuracy', 0.9, 0.8, '10%', 'failed'],
    ['accuracy', 0.9, 1, '0', 'passed'],
    ['r2', -1, -1.1, '5%', 'failed'],
  ])('%s from %d to %d within %s: %s', (name, before, now, tolerance, expected) => {
    expect(outcome(name, before, now, tolerance)).toBe(expected);
  });
});

describe('an interval of the change decides where one is asked for', () => {
  const interval = (low: number, high: number): Interval => ({
    ...{ low, high, confidence: 95, method: 'student-t', unit: 'row', units: 3 },
  });
  const judged = (name: string, low: number, high: number, tolerance: string, inconclusive?: 'pass' | 'fail') =>
    judgeBaseline(
      runOf(name),
      summaryOf(1),
      at(1),
      parseTolerance(tolerance),
      { isSame: false, interval: interval(low, high) },
      { byInterval: true, inconclusive },
    );
  test.each([
    ['mse', -0.1, 0.1, '0.1', 'passed'],
    ['mse', -0.1, 0.11, '0.1', 'inconclusive'],
    ['mse', 0.1, 0.2, '0.1', 'inconclusive'],
    ['mse', 0.11, 0.2, '0.1', 'failed'],
    ['mse', -0.1, 0.11, '10%', 'inconclusive'],
    ['accuracy', -0.1, 0.1, '0.1', 'passed'],
    ['accuracy', -0.11, 0.1, '0.1', 'inconclusive'],
    ['accuracy', -0.2, -0.11, '0.1', 'failed'],
  ])('%s %d to %d within %s: %s', (name, low, high, tolerance, expected) => {
    expect(judged(name, low, high, tolerance).outcome).toBe(expected);
  });

  test('what it leaves open comes to what is wanted of such, and says so', () => {
    expect(judged('mse', -1, 1, '0.1', 'pass')).toMatchObject({ outcome: 'passed', isSettled: true });
    expect(judged('mse', -1, 1, '0.1', 'fail')).toMatchObject({ outcome: 'failed', isSettled: true });
  });

  test('too little to judge is open, no interval at all an error, and no change at all needs none', () => {
    const of = (isSame: boolean, found: Parameters<typeof judgeBaseline>[4]) =>
      judgeBaseline(runOf('mse'), summaryOf(1), at(1), parseTolerance('1'), found && { ...found, isSame }, {
        byInterval: true,
      });
    const none = { confidence: 95, unit: 'row', units: 3, reason: message('too-few-rows', { fewest: 2 }) } as const;
    expect(of(false, { isSame: false, interval: none }).outcome).toBe('inconclusive');
    refusalOf(() => of(false, { isSame: false, interval: undefined }));
    expect(of(true, { isSame: true, interval: none })).toMatchObject({ outcome: 'passed', baseline: { isSame: true } });
    // A headline that is not that of the losses beside it.
    const edited = judgeBaseline(
      runOf('mse'),
      summaryOf(1),
      at(0.5),
      parseTolerance('0'),
      { isSame: true, interval: none },
      { byInterval: true },
    );
    expect(edited.outcome).toBe('inconclusive');
  });
});
