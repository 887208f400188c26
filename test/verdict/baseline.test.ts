import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import type { Summary } from '../../src/result/summary.ts';
import {
  type Baseline,
  baselineOf,
  checkComparable,
  checkStorable,
  parseTolerance,
} from '../../src/verdict/baseline.ts';
import { refusalOf } from '../support/refusal.ts';
import { SUMMARY } from '../support/view.ts';

const runOf = (name: string) => ({ label: name, resolved: resolve(findLoss(name).loss, {}) });
const summaryOf = (headline: number): Summary => ({ ...SUMMARY, n: 3, headline });
const BASELINE = baselineOf(runOf('huber'), summaryOf(0.7), '00', { pairing: 'position' });
const at = (headline: number): Baseline => ({ ...BASELINE, headline });

test('a tolerance is a percentage or a number', () => {
  expect(parseTolerance('1%')).toEqual({ amount: 1, isRelative: true });
  expect(parseTolerance('2.5 %')).toEqual({ amount: 2.5, isRelative: true });
  expect(parseTolerance('0.003')).toEqual({ amount: 0.003, isRelative: false });
  for (const text of ['', '%', '-1', 'x', 'inf', '1%%', 'nan']) refusalOf(() => parseTolerance(text));
});

test('a headline that is no number is none', () => {
  for (const headline of [Number.NaN, Infinity]) refusalOf(() => checkStorable(runOf('mse'), summaryOf(headline)));
});

test('what a baseline is of must be the same in everything', () => {
  expect(() => checkComparable(BASELINE, at(3), 'b.json')).not.toThrow();
  const differing: [Partial<Baseline>, string][] = [
    [{ loss: 'mse' }, 'b.json: is a baseline of "mse", and this is huber'],
    [{ convention: 'keras' }, 'b.json: is a baseline of convention "keras", and this is math'],
    [{ reduction: 'sum' }, 'b.json: is a baseline of reduction "sum", and this is mean'],
    [{ params: { ...BASELINE.params, delta: 2 } }, 'b.json: is a baseline of delta "2", and here it is "1"'],
    [{ params: { ...BASELINE.params, more: 2 } }, 'b.json: is a baseline of more "2", and here it is "none"'],
    [{ n: 4 }, 'b.json: is a baseline of 4 rows, and here there are 3'],
    [{ pairing: 'key' }, 'b.json: is a baseline of rows paired by key, and here they pair by position'],
    [{ labels: '01' }, 'b.json: is a baseline of other labels, weights or keys, of as many rows'],
  ];
  for (const [other, message] of differing)
    expect(refusalOf(() => checkComparable({ ...BASELINE, ...other }, BASELINE, 'b.json')).message).toBe(message);
});
