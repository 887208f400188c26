import type { Interval, NoInterval } from './interval.ts';

/** What becomes of a limit; inconclusive where the data do not decide it. */
export type Outcome = 'passed' | 'failed' | 'inconclusive';

/** A limit held against its value: printed line, exit code and JSON all follow from this. */
export interface Verdict {
  /** What was judged: the loss, or the name of the check. */
  readonly name: string;
  readonly term: string;
  readonly value: number;
  /** The comparison that fails, as in `mean > 0.05`. */
  readonly operator: '>' | '>=' | '<' | '<=';
  readonly bound: number;
  readonly outcome: Outcome;
  readonly n: number;
  /** The interval that decided, or left it open, where one was asked to. */
  readonly interval?: Interval | NoInterval | undefined;
  /** Whether it was left open, and settled by what the user wants of such. */
  readonly isSettled?: boolean;
  /** The group that was judged, where it was one: `region=north`. */
  readonly group?: string;
  /** The stored result that it was compared with, where it was: the bound is what this one tolerates. */
  readonly baseline?: BaselineChange;
}

/** How a headline differs from a stored one. */
export interface BaselineChange {
  readonly value: number;
  /** From then to now. */
  readonly change: number;
  /** How much worse it may be. */
  readonly tolerance: Tolerance;
  /** Of the change, where it was to decide. */
  readonly interval?: Interval | NoInterval;
  /** Whether every row has the loss it had: then there is nothing that an interval could decide. */
  readonly isSame?: boolean;
}

/** An amount, in percent of the baseline where it is relative. */
export interface Tolerance {
  readonly amount: number;
  readonly isRelative: boolean;
}
