import type { CheckReport, Verdict } from '../../src/result.ts';
import { SUMMARY } from './view.ts';

/** A verdict made up by hand, with what is given in its place. */
export const verdictOf = (given: Partial<Verdict>): Verdict => ({
  name: 'mse',
  term: 'mean',
  value: 0.06,
  operator: '>',
  bound: 0.05,
  outcome: 'failed',
  n: 10000,
  ...given,
});

/** A report of such, on three rows, after 0.214 seconds. */
export const checksOf = (...verdicts: Verdict[]): CheckReport => ({
  results: [{ verdicts, summary: SUMMARY }],
  seconds: 0.214,
});
