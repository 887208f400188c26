import { expect, test } from '@jest/globals';
import { problem } from '../../src/problem/problem.ts';
import type { Outcome } from '../../src/result/verdict.ts';
import { outcomeOf } from '../../src/verdict/outcome.ts';
import { verdictOf } from '../support/verdicts.ts';

const of = (...outcomes: Outcome[]) => outcomeOf({ verdicts: outcomes.map((outcome) => verdictOf({ outcome })) });

test('a check comes to the worst of its verdicts', () => {
  expect([of('passed'), of('passed', 'inconclusive'), of('inconclusive', 'failed', 'passed')]).toEqual([
    'passed',
    'inconclusive',
    'failed',
  ]);
});

test('what could not be made is an error, whatever else', () => {
  expect(outcomeOf({ verdicts: [], error: problem('text', { text: 'no' }).problem })).toBe('error');
});
