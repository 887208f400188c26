import { expect, test } from '@jest/globals';
import { problem } from '../../src/problem/problem.ts';
import type { Outcome } from '../../src/result/verdict.ts';
import { exitCodeOf, exitCodeOfReport, outcomeOf } from '../../src/verdict/outcome.ts';
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
  expect(outcomeOf({ verdicts: [], error: problem('yaml-fault', { text: 'no' }).problem })).toBe('error');
});

test('the exit code is 1 for what failed, else 3 for what is open', () => {
  const codeOf = (...outcomes: Outcome[]): number => exitCodeOf(outcomes.map((outcome) => verdictOf({ outcome })));
  expect([codeOf('passed', 'passed'), codeOf('passed', 'inconclusive')]).toEqual([0, 3]);
  expect([codeOf('failed'), codeOf('inconclusive', 'failed')]).toEqual([1, 1]);
});

test('a check that could not be made is 2, whatever the others came to', () => {
  const failed = { verdicts: [verdictOf({ outcome: 'failed' })] };
  const error = { name: 'a', verdicts: [], error: problem('yaml-fault', { text: 'no' }).problem };
  const codes = [[], [failed], [failed, error], [error]].map((results) => exitCodeOfReport({ results, seconds: 0 }));
  expect(codes).toEqual([0, 1, 2, 2]);
});
