import type { Pairs } from '../block.ts';
import { createEvaluation } from '../evaluate.ts';
import type { Limit } from '../judge/limit.ts';
import { createKeeper, type Wish } from '../reduce/keep.ts';
import { createNumberList } from '../reduce/number-list.ts';
import { createReduction } from '../reduce/summary.ts';
import type { Report, Run, Summary } from '../result.ts';
import { choiceOf, describeChoice } from './choice.ts';
import type { Inputs } from './inputs.ts';
import type { ScoreOptions } from './options.ts';

/** What a pass over the rows is to keep and to whom it shows each block. */
export interface Pass {
  readonly wish: Wish;
  readonly keepLosses: boolean;
  readonly showsSummary: boolean;
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
  /** Which rows were taken, where not all. */
  readonly notes: readonly string[];
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
  const keeper = createKeeper(pass.wish);
  const keptSlopes = runs.map(createNumberList);

  for await (const pairs of inputs.pairing.pairs) {
    const losses = evaluations.map((evaluation) => evaluation.evaluate(pairs));
    reductions.forEach((reduction, index) => {
      reduction.add(pairs, losses[index]);
    });
    const gradients = options.gradient ? evaluations.map((evaluation) => evaluation.differentiate(pairs)) : undefined;
    if (pass.keepLosses) for (const [index, slopes] of (gradients ?? []).entries()) keptSlopes[index].add(slopes);
    keeper.add(pairs, losses, gradients);
    if (!(await pass.onBlock(pairs, losses, gradients))) break;
  }

  const skipped = inputs.pairing.skipped();
  const choice = choiceOf(inputs.pairing, options);
  const summaries = reductions.map((reduction) => ({ ...reduction.finish(skipped), choice }));
  const [{ sum }] = summaries;
  return {
    report: {
      summaries,
      head: keeper.head(),
      tail: keeper.tail(),
      worst: keeper.worst(sum),
      best: keeper.best(sum),
      losses: pass.keepLosses ? reductions.map((reduction) => reduction.losses()) : [],
      ...(options.gradient && pass.keepLosses ? { gradients: keptSlopes.map((slopes) => slopes.toArray()) } : {}),
    },
    notes: describeChoice(choice, inputs.pairing.isCut()),
    warnings: [
      ...new Set(evaluations.flatMap((evaluation) => evaluation.warnings())),
      ...runs.flatMap((run, index) => explainHeadline(run, summaries[index]) ?? []),
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
