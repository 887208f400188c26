import type { CheckReport, Outcome } from '../result.ts';
import type { Dictionary } from '../words/language.ts';
import type { CheckRenderer } from './checks.ts';
import { formatCount } from './number.ts';
import { verdictLine } from './verdict.ts';

/** A line for each verdict, and how many there are of each kind: `3 checks: 2 passed, 1 failed (10,000 rows, 0 skipped)`. */
export const render: CheckRenderer = (report, { words, style }) => {
  const verdicts = report.results.flatMap((result) => result.verdicts);
  const lines = verdicts.map((verdict) => `${verdictLine(verdict, words, style)}\n`);
  return `${lines.join('')}${countLine(report, words)}`;
};

/** How many checks have passed and failed, on how many rows. */
export function countLine(report: CheckReport, words: Dictionary): string {
  const verdicts = report.results.flatMap((result) => result.verdicts);
  const count = (outcome: Outcome): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const counts = [count('passed'), count('failed'), count('inconclusive')] as const;
  const rows = (of: 'n' | 'skipped'): string => formatCount(total(report, of));
  return words.checks(verdicts.length, ...counts, rows('n'), rows('skipped'));
}

function total({ results }: CheckReport, of: 'n' | 'skipped'): number {
  return results.reduce((sum, { summary }) => sum + summary[of], 0);
}
