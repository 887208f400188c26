import { type Note, UserError } from '../problem/problem.ts';
import type { Summary } from '../result/summary.ts';
import type { Pairs } from '../rows/block.ts';
import { createReduction } from '../stats/summary.ts';
import { createEvaluation } from './evaluation/evaluation.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Plan, PlannedRun } from './plan.ts';

/** One run at work. After a fault that is kept it takes no more rows, and its losses are NaN. */
export interface Lane {
  /** The loss of each row, and the slopes where the plan keeps them; both hold until the next block. */
  take(pairs: Pairs): { readonly losses: Float64Array; readonly gradients: Float64Array | undefined };
  finish(skipped: number): RunOutcome;
  /** What is to be said of its rows when all are through. */
  warnings(): Note[];
}

/** What a run comes to: a summary where the plan keeps such, or the fault that ended it. */
export type RunOutcome =
  | { readonly summary: Summary | undefined; readonly fault?: undefined }
  | { readonly fault: UserError };

type LanePlan = Pick<Plan, 'sources' | 'keep' | 'allowNan' | 'faults' | 'rows'>;

/** `clusters` is the column of the clusters in which rows come. */
export function createLane(
  { resolved, source }: PlannedRun,
  { sources, keep, allowNan, faults, rows }: LanePlan,
  clusters?: Inputs['clusters'],
): Lane {
  const evaluation = createEvaluation(resolved, {
    allowNan,
    asIs: rows.asIs,
    beside: sources[source].beside,
    isBaseTold: sources[source].isBaseTold,
    constant: keep.constant,
  });
  const reduction = keep.summary ? createReduction(resolved, { ...keep, clusters }) : undefined;
  let fault: UserError | undefined;

  /** What work gives; undefined where it, or some before it, has a fault that is kept. */
  const guard = <T>(work: () => T): T | undefined => {
    if (faults === 'thrown') return work();
    if (fault !== undefined) return undefined;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      fault = error;
      return undefined;
    }
  };
  const nothing = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);

  return {
    take(pairs) {
      const taken = guard(() => {
        const losses = evaluation.evaluate(pairs);
        reduction?.add(pairs, losses);
        return { losses, gradients: keep.gradients ? evaluation.differentiate(pairs) : undefined };
      });
      if (taken !== undefined) return taken;
      const { values } = pairs.roles.prediction;
      return { losses: nothing(pairs.count), gradients: keep.gradients ? nothing(values.length) : undefined };
    },
    finish(skipped) {
      const summary = guard(() => {
        evaluation.finish();
        return reduction?.finish(skipped);
      });
      return fault === undefined ? { summary } : { fault };
    },
    warnings: () => evaluation.warnings(),
  };
}
