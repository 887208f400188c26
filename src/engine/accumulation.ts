import type { Note } from '../problem/problem.ts';
import { NO_GROUPS } from '../result/group.ts';
import { KEEP_SUMS } from '../result/keep.ts';
import type { Report } from '../result/report.ts';
import type { RowChoice } from '../result/selection.ts';
import type { Summary } from '../result/summary.ts';
import type { Pairs } from '../rows/block.ts';
import type { LeftOut } from '../rows/by-key.ts';
import { type ChangeReduction, createChanges } from '../stats/changes.ts';
import { createGrouping } from '../stats/groups.ts';
import { createKeeper } from '../stats/row-sampler.ts';
import { createBatches } from './batches.ts';
import type { Inputs } from './inputs/inputs.ts';
import { createKeptColumns } from './kept-columns.ts';
import { createLane, type RunOutcome } from './lane.ts';
import { ALL_ROWS, type Plan, type RowPlan } from './plan.ts';
import type { Evaluated } from './sink.ts';

/** Everything that a plan makes of its rows: each block goes through every run, and what comes of it into what is kept. */
export interface Accumulation {
  /** Takes the same rows of each source. Throws UserError for a fault that is not kept. */
  add(rows: readonly Pairs[]): Evaluated;
  /** Throws UserError where no row counts. */
  finish(found: Found): Accumulated;
}

/** What is known of the rows that were not taken. */
export interface Found {
  readonly skipped: number;
  readonly choice?: RowChoice | undefined;
  readonly leftOut?: LeftOut | undefined;
}

export interface Accumulated {
  /** Of the runs without a fault, in their order. */
  readonly report: Report;
  readonly outcomes: readonly RunOutcome[];
  /** One for each change of the plan. */
  readonly changes: readonly ChangeReduction[];
  /** What is to be said of the rows of each run. */
  readonly warnings: readonly (readonly Note[])[];
}

// What a few rows have in common says nothing.
const BATCH: RowPlan = { ...ALL_ROWS, asIs: true };

const NO_COLUMNS = { groups: [], clusters: undefined };

/** Begins with no rows; `columns` tell what stands in those of groups and of clusters. Rows are not grouped where faults are kept. */
export function createAccumulation(
  plan: Plan,
  { groups: by, clusters }: Pick<Inputs, 'groups' | 'clusters'> = NO_COLUMNS,
): Accumulation {
  const { runs, rows, keep, reference } = plan;
  const lanes = runs.map((run) => createLane(run, plan, clusters));
  const isGrouped = keep.groups && by.length > 0 && plan.faults === 'thrown';
  const grouping = isGrouped ? createGrouping({ runs, columns: by, accuracy: keep.accuracy }) : undefined;
  const keeper = createKeeper(keep.rows, { columns: by });
  const columns = keep.losses ? createKeptColumns(plan) : undefined;
  const { draw, repeat } = rows;
  const batches = draw && repeat !== undefined ? createBatches(draw, repeat) : undefined;
  const changes = plan.changes.map(({ first, second, shown }) =>
    createChanges({ reference: runs[first].resolved, other: runs[second].resolved, shown, clusters }),
  );

  const summarizeBatch = (blocks: Iterable<readonly Pairs[]>): readonly Summary[] => {
    const batch = createAccumulation({ ...plan, rows: BATCH, keep: KEEP_SUMS, changes: [] });
    for (const models of blocks) batch.add(models);
    return batch.finish({ skipped: 0 }).report.summaries;
  };

  return {
    add(sources) {
      const pairs = sources[reference];
      batches?.add(sources);
      const own = runs.map(({ source }) => sources[source]);
      const taken = lanes.map((lane, run) => lane.take(own[run]));
      const losses = taken.map((run) => run.losses);
      const gradients = keep.gradients ? taken.flatMap((run) => run.gradients ?? []) : undefined;
      const block = { pairs, losses, gradients };
      columns?.add(block);
      keeper.add(pairs, losses, gradients, grouping?.add(pairs, losses, own));
      plan.changes.forEach(({ first, second }, index) => {
        changes[index].add(
          { pairs: own[first], losses: losses[first] },
          { pairs: own[second], losses: losses[second] },
        );
      });
      return block;
    },
    finish({ skipped, choice, leftOut }) {
      const outcomes = lanes
        .map((lane) => lane.finish(skipped))
        .map((outcome): RunOutcome => {
          if (outcome.fault !== undefined || outcome.summary === undefined) return outcome;
          return { summary: { ...outcome.summary, choice, ...(leftOut && { leftOut }) } };
        });
      const summaries = outcomes.flatMap((outcome): Summary[] =>
        outcome.fault === undefined && outcome.summary !== undefined ? [outcome.summary] : [],
      );
      const { groups, order } = grouping?.finish(summaries) ?? { groups: NO_GROUPS, order: undefined };
      const sum = summaries.at(0)?.sum ?? Number.NaN;
      return {
        report: {
          summaries,
          head: keeper.head(),
          tail: keeper.tail(),
          worst: keeper.worst(sum, order),
          best: keeper.best(sum, order),
          groups,
          batches: batches?.finish(summarizeBatch) ?? [],
          losses: [],
          ...columns?.finish(),
        },
        outcomes,
        changes,
        warnings: lanes.map((lane) => lane.warnings()),
      };
    },
  };
}
