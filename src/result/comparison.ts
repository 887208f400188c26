import type { GroupChange } from './group.ts';
import type { Interval, NoInterval } from './interval.ts';
import type { ChangedRow } from './row.ts';
import type { Run } from './run.ts';
import type { Summary } from './summary.ts';

/** A model beside others on the same rows. */
export interface ComparedModel {
  readonly name: string;
  readonly run: Run;
  readonly summary: Summary;
  /** How it stands to the reference; undefined for the reference itself. */
  readonly change: Change | undefined;
}

/** Some models on the same rows. */
export interface Comparison {
  /** As many as were given, in their order. */
  readonly models: readonly ComparedModel[];
  /** The model that the others are held against. */
  readonly reference: ComparedModel;
  /** The model with the best headline, and whether it is shown to be better than each other; undefined where one is NaN. */
  readonly leader: { readonly model: ComparedModel; readonly isShown: boolean } | undefined;
  /** In percent, of all intervals together. */
  readonly confidence: number;
  /** Largest contribution first; none where rows are not grouped. */
  readonly groups: readonly GroupChange[];
}

/** What becomes of the losses where one model takes the place of another. */
export interface RowChanges {
  /** The headline less that of the reference. */
  readonly difference: number;
  /** The same as a share of the reference's; undefined where that is 0. */
  readonly relative: number | undefined;
  readonly interval: Interval | NoInterval;
  /** Rows whose loss is smaller, the same, larger than that of the reference. */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** Rows of which the class is right by one of the two alone; undefined for a loss without classes. */
  readonly flips: { readonly toRight: number; readonly toWrong: number } | undefined;
  /** The rows whose loss changes most. */
  readonly rows: readonly ChangedRow[];
}

/** The same, and what it shows: undecided where the interval holds 0, or there is none. */
export interface Change extends RowChanges {
  readonly outcome: 'better' | 'worse' | 'undecided';
}
