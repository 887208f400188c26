import type { Pairs } from '../block.ts';
import { plural, quote } from '../error.ts';
import { createEvaluation } from '../evaluate.ts';
import { type GroupColumn, NO_GROUPS } from '../group.ts';
import type { Limit } from '../judge/limit.ts';
import { createGrouping } from '../reduce/groups.ts';
import { createKeeper, type Wish } from '../reduce/keep.ts';
import { createNumberList } from '../reduce/number-list.ts';
import { createReduction } from '../reduce/summary.ts';
import type { GroupList, Report, Run, Summary } from '../result.ts';
import type { Inputs } from './inputs.ts';
import type { ScoreOptions } from './options.ts';

/** What a pass over the rows is to keep and to whom it shows each block. */
export interface Pass {
  readonly wish: Wish;
  readonly keepLosses: boolean;
  readonly showsSummary: boolean;
  /** Whether rows are looked at by groups, if they have such. */
  readonly showsGroups: boolean;
  readonly limits: readonly Limit[];
  /** Sees each block as it comes; false ends the pass. */
  onBlock(
    pairs: Pairs,
    losses: readonly Float64Array[],
    gradients: readonly Float64Array[] | undefined,
  ): Promise<boolean>;
}

export interface PassResult {
  readonly report: Report;
  readonly warnings: readonly string[];
}

/** Rows that nothing keeps. */
export const KEEP_NOTHING: Wish = { all: 0, first: 0, last: 0, worst: 0, best: 0 };

/** Takes every pair through evaluation and reduction: the arrow of the program, once for all commands. */
export async function passRows(
  runs: readonly Run[],
  inputs: Inputs,
  options: ScoreOptions,
  pass: Pass,
): Promise<PassResult> {
  const quantiles = [...new Set(pass.limits.flatMap(({ percent }) => percent ?? []))];
  const demand = {
    quantiles,
    losses: pass.keepLosses,
    constant: !pass.showsSummary ? ('none' as const) : options.skill ? ('any' as const) : ('one-pass' as const),
    accuracy: pass.showsSummary || pass.limits.some(({ term }) => term === 'accuracy'),
    outputs: options.perOutput ?? false,
  };
  const evaluations = runs.map(({ resolved }) => createEvaluation(resolved, options.allowNan));
  const reductions = runs.map(({ resolved }) => createReduction(resolved, demand));
  const { groups: by } = inputs;
  const grouping = by.length > 0 && pass.showsGroups ? createGrouping(runs, by.length, demand.accuracy) : undefined;
  const keeper = createKeeper(pass.wish);
  const keptSlopes = runs.map(createNumberList);

  for await (const pairs of inputs.pairing.pairs) {
    const losses = evaluations.map((evaluation) => evaluation.evaluate(pairs));
    reductions.forEach((reduction, index) => {
      reduction.add(pairs, losses[index]);
    });
    const gradients = options.gradient ? evaluations.map((evaluation) => evaluation.differentiate(pairs)) : undefined;
    if (pass.keepLosses) for (const [index, slopes] of (gradients ?? []).entries()) keptSlopes[index].add(slopes);
    keeper.add(pairs, losses, gradients, grouping?.add(pairs, losses));
    if (!(await pass.onBlock(pairs, losses, gradients))) break;
  }

  const skipped = inputs.pairing.skipped();
  const summaries = reductions.map((reduction) => reduction.finish(skipped));
  const [{ sum }] = summaries;
  const { groups, order } = grouping?.finish(summaries) ?? { groups: NO_GROUPS, order: undefined };
  return {
    report: {
      summaries,
      head: keeper.head(),
      tail: keeper.tail(),
      worst: keeper.worst(sum, order),
      best: keeper.best(sum, order),
      losses: pass.keepLosses ? reductions.map((reduction) => reduction.losses()) : [],
      ...(options.gradient && pass.keepLosses ? { gradients: keptSlopes.map((slopes) => slopes.toArray()) } : {}),
      groups,
    },
    warnings: [
      ...new Set(evaluations.flatMap((evaluation) => evaluation.warnings())),
      ...runs.flatMap((run, index) => explainHeadline(run, summaries[index]) ?? []),
      ...countMissing(by, groups),
    ],
  };
}

/** Why a headline that compares the losses with the labels is no finite number, though the losses are. */
function explainHeadline({ label, resolved }: Run, { headline, mean }: Summary): string | undefined {
  const kinds: readonly string[] = ['skill', 'relative', 'tally'];
  if (headline === undefined || Number.isFinite(headline) || !Number.isFinite(mean)) return undefined;
  return kinds.includes(resolved.headline)
    ? `${label} is ${headline}: it divides by what the labels come to, which is 0 where they are too few or all alike`
    : undefined;
}

/** How many rows have no value in a column by which they are grouped. */
function countMissing(columns: readonly GroupColumn[], groups: GroupList): string[] {
  return columns.flatMap(({ name, valueAt }, column) => {
    let count = 0;
    for (let index = 0; index < groups.count; index++)
      if (valueAt(groups.keyAt(index)[column]) === undefined) count += groups.at(index).summaries[0].n;
    return count === 0 ? [] : `--by: ${plural(count, 'row')} without ${quote(name)}: grouped as (missing)`;
  });
}
