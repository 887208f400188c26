import type { ConventionName } from '../loss/convention.ts';
import type { Problem } from '../problem/problem.ts';
import type { SampleRow, ShownWords } from './row.ts';

/** A row of the user's own, and what each convention makes of it. */
export interface WorkedRow {
  readonly row: SampleRow;
  /** The names of the classes, where labels are their indices. */
  readonly classes: readonly string[] | undefined;
  /** The words of hard classes, where there may be such. */
  readonly classWords: ShownWords | undefined;
  readonly outcomes: readonly WorkedOutcome[];
}

/** A loss and its slopes, one a prediction; or why there is none. */
export type WorkedOutcome =
  | { readonly convention: ConventionName; readonly loss: number; readonly slopes: readonly number[] }
  | { readonly convention: ConventionName; readonly fault: Problem };
