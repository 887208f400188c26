import type { KeyTexts } from '../rows/block.ts';
import type { GroupList } from './group.ts';
import type { RankedRow, SampleRow, ShownText } from './row.ts';
import type { Summary } from './summary.ts';

/** What the rendering of a run is given at its end. */
export interface Report {
  readonly summaries: readonly Summary[];
  readonly head: readonly SampleRow[];
  readonly tail: readonly SampleRow[];
  readonly worst: readonly RankedRow[];
  readonly best: readonly RankedRow[];
  /** Every loss of each run, where the rendering asked to have them kept. */
  readonly losses: readonly Float64Array[];
  /** The number of each row in its file, where losses are kept, and not of all rows. */
  readonly samples?: Float64Array;
  /** The summaries of each batch that was drawn beside all rows, one for each run. */
  readonly batches: readonly (readonly Summary[])[];
  /** Every slope of each run, row-major, where they were asked for and losses are kept. */
  readonly gradients?: readonly Float64Array[];
  /** The text of every row's key, column by column, where key columns were named and losses are kept. */
  readonly ids?: KeyTexts | undefined;
  /** The same of the columns that are shown. */
  readonly shown?: readonly (readonly ShownText[])[] | undefined;
  /** None where rows are not grouped, or groups are not shown. */
  readonly groups: GroupList;
}
