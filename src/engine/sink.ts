import type { Pairs } from '../rows/block.ts';

/** A block of rows under every run of a plan. It holds until the next. */
export interface Evaluated {
  /** The rows of the reference. */
  readonly pairs: Pairs;
  /** Of each run the loss of each row; NaN after a fault that is kept. */
  readonly losses: readonly Float64Array[];
  /** Of each run the slopes, where the plan keeps them. */
  readonly gradients: readonly Float64Array[] | undefined;
}

/** What a command does with rows beside what the plan keeps: prints them, compares them with what is stored. */
export interface Sink {
  /** Sees each block in the order of the rows; `enough` ends the pass. */
  add(block: Evaluated): Promise<'more' | 'enough'> | 'more' | 'enough';
}
