import { describe, expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import type { Summary } from '../../src/result/summary.ts';
import { baselineOf } from '../../src/verdict/baseline.ts';
import { parseBaseline, writeBaseline } from '../../src/verdict/baseline-file.ts';
import { refusalOf } from '../support/refusal.ts';
import { SUMMARY } from '../support/view.ts';

const runOf = (name: string) => ({ label: name, resolved: resolve(findLoss(name).loss, {}) });
const summaryOf = (headline: number): Summary => ({ ...SUMMARY, n: 3, headline });
const BASELINE = baselineOf(runOf('huber'), summaryOf(0.7), '00', { pairing: 'position' });

describe('a baseline reads back from its text', () => {
  test.each([
    ['alone', BASELINE],
    ['with losses', { ...BASELINE, perSample: Float64Array.of(0.1, Infinity, 2) }],
    [
      'with keys',
      { ...BASELINE, pairing: 'key' as const, perSample: Float64Array.of(1, 2, 3), ids: [['a', 'b', 'c']] },
    ],
  ])('%s', (_, baseline) => {
    expect(parseBaseline(writeBaseline(baseline), 'b.json')).toEqual({
      perSample: undefined,
      ids: undefined,
      ...baseline,
    });
  });

  test.each([
    ['', 'b.json: is not a baseline: it is no JSON object'],
    ['[1', 'b.json: is not a baseline: it is no JSON object'],
    ['3', 'b.json: is not a baseline: it is no JSON object'],
    ['{}', 'b.json: is not a baseline: "kind" is not "baseline"'],
    ['{"kind": "baseline"}', 'b.json: is not a baseline: "schema" is "undefined", and 1 is known here'],
    ['{"kind": "baseline", "schema": 9}', 'b.json: is not a baseline: "schema" is "9", and 1 is known here'],
    ['{"kind": "baseline", "schema": 1}', 'b.json: is not a baseline: "params" is not an object'],
    ['{"kind": "baseline", "schema": 1, "params": {}, "n": "1"}', 'b.json: is not a baseline: "n" is not a number'],
    [
      writeBaseline({ ...BASELINE, perSample: Float64Array.of(1) }),
      'b.json: is not a baseline: "per_sample" is not a list of 3 numbers',
    ],
    [writeBaseline(BASELINE).replace('0.7', 'null'), 'b.json: is not a baseline: "headline" is not a number'],
  ])('%j does not', (text, message) => {
    expect(refusalOf(() => parseBaseline(text, 'b.json')).message).toBe(message);
  });
});
