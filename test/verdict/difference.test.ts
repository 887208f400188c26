import { describe, expect, test } from '@jest/globals';
import type { RowChanges } from '../../src/result/comparison.ts';
import { judgeDifference, judgeMargin, parseMargin } from '../../src/verdict/difference.ts';
import { message } from '../../src/words/message.ts';
import { INTERVAL } from '../support/comparisons.ts';

const between = (low: number, high: number): Pick<RowChanges, 'difference' | 'interval'> => ({
  difference: (low + high) / 2,
  interval: { ...INTERVAL, low, high },
});
const NONE = {
  difference: -3,
  interval: { confidence: 95, unit: 'row', units: 3, reason: message('too-few-rows', { fewest: 2 }) },
} as const;

describe('a difference', () => {
  test.each([
    [-2, -1, 'lower', 'better'],
    [1, 2, 'lower', 'worse'],
    [-2, -1, 'higher', 'worse'],
    [1, 2, 'higher', 'better'],
    [-1, 1, 'lower', 'undecided'],
    [0, 2, 'lower', 'undecided'],
    [-2, 0, 'higher', 'undecided'],
    [0, 0, 'lower', 'undecided'],
    [Number.NaN, Number.NaN, 'lower', 'undecided'],
  ] as const)('from %d to %d of what is better when %s is %s', (low, high, better, outcome) => {
    expect(judgeDifference(between(low, high), better)).toBe(outcome);
  });

  test('without an interval shows nothing', () => {
    expect(judgeDifference(NONE, 'lower')).toBe('undecided');
  });
});

describe('a margin', () => {
  const outcomeOf = (change: Pick<RowChanges, 'difference' | 'interval'>, margin: number, better: 'lower' | 'higher') =>
    judgeMargin('b', change, margin, better, 100).outcome;

  test.each([
    [-1, 0.1, 0.1, 'lower', 'passed'],
    [-1, 0.2, 0.1, 'lower', 'inconclusive'],
    [0.2, 0.3, 0.1, 'lower', 'failed'],
    [0.1, 0.3, 0.1, 'lower', 'inconclusive'],
    [-0.1, 1, 0.1, 'higher', 'passed'],
    [-0.3, -0.2, 0.1, 'higher', 'failed'],
    [-0.2, 0, 0.1, 'higher', 'inconclusive'],
  ] as const)('held against %d to %d', (low, high, margin, better, outcome) => {
    expect(outcomeOf(between(low, high), margin, better)).toBe(outcome);
  });

  test('is open where there is no interval, whatever the difference', () => {
    expect(outcomeOf(NONE, 10, 'lower')).toBe('inconclusive');
  });

  test('turns a score so that more is worse', () => {
    const { value, interval } = judgeMargin('b', between(-0.3, -0.1), 0.1, 'higher', 100);
    expect(value).toBeCloseTo(0.2);
    expect(interval).toMatchObject({ low: 0.1, high: 0.3 });
  });

  test('is a number of 0 or more', () => {
    expect([parseMargin('0'), parseMargin('0.05')]).toEqual([0, 0.05]);
    for (const text of ['-1', 'x', '', '1%', 'inf', 'nan'])
      expect(() => parseMargin(text)).toThrow('is not a number of 0 or more');
  });
});
