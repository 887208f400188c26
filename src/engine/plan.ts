import type { BesideProbability } from '../columns/probability.ts';
import type { Note } from '../problem/problem.ts';
import type { Keep } from '../result/keep.ts';
import type { Run } from '../result/run.ts';
import type { Draw } from '../stats/batch.ts';
import type { Message } from '../words/message.ts';
import type { Inputs } from './inputs/inputs.ts';

/** A request settled against its files, as data: losses resolved, columns chosen, and what must be kept. */
export interface Plan {
  readonly runs: readonly PlannedRun[];
  /** Where rows come from; several are read in lockstep, each row of all of them at a time. */
  readonly sources: readonly PlannedSource[];
  /** The source whose rows stand for those of all, and the run that others are held against. */
  readonly reference: number;
  readonly rows: RowPlan;
  readonly keep: Keep;
  /** The runs whose losses are held against each other row by row. */
  readonly changes: readonly PlannedChange[];
  /** Whether a NaN loss is a value. */
  readonly allowNan: boolean;
  /** What a fault of one run does: it ends the pass, or is kept as the outcome of that run, and the others go on. */
  readonly faults: 'thrown' | 'kept';
}

/** A loss under a convention, on the rows of a source. */
export interface PlannedRun extends Run {
  readonly source: number;
  /** What its warnings are said within, where the label does not tell it apart: a model. */
  readonly within?: Message;
}

export interface PlannedSource {
  readonly name: string;
  /** What tells its prediction columns apart. */
  readonly columns: readonly string[];
  /** A column of probabilities beside its predictions, which are then none if all are 0 and 1. */
  readonly beside?: BesideProbability | undefined;
  /** Whether flags, or names and labels, say where labels of classes begin. */
  readonly isBaseTold?: boolean;
}

/** Which rows are wanted. */
export interface RowPlan {
  /** The condition that they meet, as it was written. */
  readonly where?: string | undefined;
  /** At most so many, the first ones. */
  readonly limit?: number | undefined;
  /** A batch that is drawn from them; with `repeat` so many, which stand beside them. */
  readonly draw?: Draw | undefined;
  readonly repeat?: number | undefined;
  /** Whether implausible input is taken as it stands. */
  readonly asIs?: boolean | undefined;
  /** What predictions are multiplied by. */
  readonly scale?: number | undefined;
  /** Whether the rows of several sources pair by position, so that each must have as many. */
  readonly areByPosition: boolean;
}

export const ALL_ROWS: RowPlan = { areByPosition: false };

/** Two runs, of which the second takes the place of the first. */
export interface PlannedChange {
  readonly first: number;
  readonly second: number;
  /** How many of the rows that change most are kept. */
  readonly shown: number;
}

/** A plan, and its sources opened; what was chosen on the way is to be said. */
export interface Prepared {
  readonly plan: Plan;
  readonly inputs: readonly Inputs[];
  readonly notes: readonly Note[];
}
