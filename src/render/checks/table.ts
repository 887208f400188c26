import type { CheckReport, CheckResult, Outcome } from '../../result/result.ts';
import { outcomeOf } from '../../verdict/outcome.ts';
import type { Dictionary } from '../../words/language.ts';
import { formatCount } from '../../words/number.ts';
import { resultLines } from '../verdict.ts';
import type { CheckRenderer } from './index.ts';

/**
 * A line for each verdict, and how many checks there are of each kind: `3 checks: 2 passed, 1 failed (10,000 rows, 0 skipped,
 * 0.21 s)`. A check of a file of checks counts once; without one every limit is a check.
 */
export const render: CheckRenderer = (report, { words, style }) => {
  const lines = report.results.flatMap((result) => resultLines(result, words, style));
  return `${lines.map((line) => `${line}\n`).join('')}${countLine(report, words)}`;
};

/** How many checks have passed and failed, on how many rows. */
export function countLine(report: CheckReport, words: Dictionary): string {
  const outcomes = report.results.flatMap((result) =>
    result.name === undefined || isStored(result) ? result.verdicts.map(({ outcome }) => outcome) : outcomeOf(result),
  );
  const count = (wanted: Outcome | 'error'): number => outcomes.filter((outcome) => outcome === wanted).length;
  const rows = (of: 'n' | 'skipped'): string => formatCount(total(report, of));
  return words.checks({
    count: outcomes.length,
    passed: count('passed'),
    failed: count('failed'),
    open: count('inconclusive'),
    errors: count('error'),
    rows: rows('n'),
    skipped: rows('skipped'),
    seconds: report.seconds.toFixed(2),
  });
}

/** Whether a result was stored as a baseline, and held against nothing. */
const isStored = ({ verdicts, error }: CheckResult): boolean => verdicts.length === 0 && error === undefined;

function total({ results }: CheckReport, of: 'n' | 'skipped'): number {
  return results.reduce((sum, { summary }) => sum + (summary?.[of] ?? 0), 0);
}
