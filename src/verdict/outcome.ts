import type { CheckReport, CheckResult } from '../result/check.ts';
import type { Outcome, Verdict } from '../result/verdict.ts';

/** What a check came to: the worst of its verdicts, or that it could not be made. */
export function outcomeOf({ verdicts, error }: CheckResult): Outcome | 'error' {
  if (error !== undefined) return 'error';
  const has = (wanted: Outcome): boolean => verdicts.some(({ outcome }) => outcome === wanted);
  return has('failed') ? 'failed' : has('inconclusive') ? 'inconclusive' : 'passed';
}

/** The exit code of some verdicts: 1 where a limit is not kept, else 3 where one is left open, else 0. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  if (verdicts.some(({ outcome }) => outcome === 'failed')) return 1;
  return verdicts.some(({ outcome }) => outcome === 'inconclusive') ? 3 : 0;
}

/** The same of everything that was checked: 2 where a check could not be made. */
export function exitCodeOfReport({ results }: CheckReport): number {
  if (results.some(({ error }) => error !== undefined)) return 2;
  return exitCodeOf(results.flatMap(({ verdicts }) => verdicts));
}
