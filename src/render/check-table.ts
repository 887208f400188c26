import type { CheckReport, Outcome } from '../result.ts';
import type { CheckRenderer } from './checks.ts';
import { formatCount } from './number.ts';
import { verdictLine } from './verdict.ts';

/** A line for each verdict, and how many there are of each kind: `3 checks: 2 passed, 1 failed (10,000 rows, 0 skipped)`. */
export const render: CheckRenderer = (report, { words, style }) => {
  const verdicts = report.results.flatMap((result) => result.verdicts);
  const lines = verdicts.map((verdict) => `${verdictLine(verdict, words, style)}\n`);
  const count = (outcome: Outcome): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const counts = [count('passed'), count('failed'), count('inconclusive')] as const;
  const rows = (of: 'n' | 'skipped'): string => formatCount(total(report, of));
  return `${lines.join('')}${words.checks(verdicts.length, ...counts, rows('n'), rows('skipped'))}`;
};

function total({ results }: CheckReport, of: 'n' | 'skipped'): number {
  return results.reduce((sum, { summary }) => sum + summary[of], 0);
}
