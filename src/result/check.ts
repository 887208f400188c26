import type { Problem } from '../problem/problem.ts';
import type { RankedRow } from './row.ts';
import type { Summary } from './summary.ts';
import type { Told } from './understanding.ts';
import type { Verdict } from './verdict.ts';

/** What the limits on some losses of the same files came to. */
export interface CheckResult {
  /** Of a check in a file of checks. */
  readonly name?: string | undefined;
  readonly verdicts: readonly Verdict[];
  /** Of the first loss; undefined where the check could not be made. */
  readonly summary?: Summary | undefined;
  /** How its files were read, and what was said of that. */
  readonly told?: Told | undefined;
  /** Why it could not be made: there are no verdicts then, and nothing has passed. */
  readonly error?: Problem | undefined;
  /** The rows that cost most, where the format shows such: of groups one each, those of the worst group first. */
  readonly worst?: WorstRows | undefined;
}

/** The rows with the largest loss. */
export interface WorstRows {
  /** What the loss is called. */
  readonly loss: string;
  readonly rows: readonly RankedRow[];
}

/** Everything that was checked. */
export interface CheckReport {
  readonly results: readonly CheckResult[];
  /** How long it took. */
  readonly seconds: number;
}
