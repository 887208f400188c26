import type { CheckResult } from '../result/check.ts';
import type { Outcome } from '../result/verdict.ts';

/** What a check came to: the worst of its verdicts, or that it could not be made. */
export function outcomeOf({ verdicts, error }: CheckResult): Outcome | 'error' {
  if (error !== undefined) return 'error';
  const has = (wanted: Outcome): boolean => verdicts.some(({ outcome }) => outcome === wanted);
  return has('failed') ? 'failed' : has('inconclusive') ? 'inconclusive' : 'passed';
}
