import type { Selections } from '../columns/select.ts';
import { UserError } from '../problem/problem.ts';
import type { ScoreOptions } from '../request/options.ts';
import { type GroupColumn, NO_GROUPS } from '../result/group.ts';
import type { GroupList, LeftOut, Report, Run, Summary } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import { type Batch, createBatch, type Draw, samplePairs } from '../rows/sample.ts';
import { createGrouping } from '../stats/groups.ts';
import { createNumberList } from '../stats/number-list.ts';
import { createKeeper, type Wish } from '../stats/row-sampler.ts';
import { createReduction } from '../stats/summary.ts';
import { confidenceOf } from '../verdict/judging.ts';
import type { Limit } from '../verdict/limit.ts';
import { plural, quote } from '../words/text.ts';
import { createEvaluation } from './evaluation.ts';
import type { Inputs } from './inputs.ts';
import { choiceOf, describeChoice, drawOf } from './row-selection.ts';

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
  /** Which rows were taken, where not all. */
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** Rows that nothing keeps. */
export const KEEP_NOTHING: Wish = { all: 0, first: 0, last: 0, worst: 0, best: 0 };

const SUMS_ONLY = { quantiles: [], constant: 'none', accuracy: false, outputs: false } as const;

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
    worst: [...new Set(pass.limits.flatMap(({ worst }) => worst ?? []))],
    constant: !pass.showsSummary ? ('none' as const) : options.skill ? ('any' as const) : ('one-pass' as const),
    accuracy: pass.showsSummary || pass.limits.some(({ term }) => term === 'accuracy'),
    outputs: options.perOutput ?? false,
    confidence: confidenceOf(options),
    clusters: inputs.clusters,
  };
  const evaluations = runs.map(({ resolved }) => createEvaluation(resolved, options.allowNan));
  const reductions = runs.map(({ resolved }) => createReduction(resolved, demand));
  const { groups: by } = inputs;
  const grouping =
    by.length > 0 && pass.showsGroups ? createGrouping({ runs, columns: by, accuracy: demand.accuracy }) : undefined;
  const keeper = createKeeper(pass.wish, { columns: by });
  const draw = drawOf(options);
  const batches = draw && options.repeat !== undefined ? createBatches(draw, options.repeat) : [];
  const source = draw && batches.length === 0 ? samplePairs(inputs.pairing.pairs, draw) : inputs.pairing.pairs;
  const choosesRows = options.where !== undefined || (draw !== undefined && batches.length === 0);
  const samples = pass.keepLosses && choosesRows ? createNumberList() : undefined;
  const keptLosses = runs.map(createNumberList);
  const keptSlopes = runs.map(createNumberList);
  const keptIds: string[][] = (inputs.ids ?? []).map(() => []);

  for await (const pairs of source) {
    for (const batch of batches) batch.add(pairs);
    samples?.add(Float64Array.from({ length: pairs.count }, (_, row) => pairs.sample(row)));
    const losses = evaluations.map((evaluation) => evaluation.evaluate(pairs));
    reductions.forEach((reduction, index) => {
      reduction.add(pairs, losses[index]);
      if (pass.keepLosses) keptLosses[index].add(losses[index]);
    });
    const gradients = options.gradient ? evaluations.map((evaluation) => evaluation.differentiate(pairs)) : undefined;
    if (pass.keepLosses) for (const [index, slopes] of (gradients ?? []).entries()) keptSlopes[index].add(slopes);
    if (pass.keepLosses)
      pairs.ids?.forEach((texts, column) => {
        for (const text of texts) keptIds[column].push(text);
      });
    keeper.add(pairs, losses, gradients, grouping?.add(pairs, losses));
    if (!(await pass.onBlock(pairs, losses, gradients))) break;
  }

  const skipped = inputs.pairing.skipped();
  const leftOut = inputs.pairing.leftOut?.();
  const choice = choiceOf(inputs.pairing, options);
  const summaries = reductions.map((reduction) => ({
    ...reduction.finish(skipped),
    choice,
    ...(leftOut && { leftOut }),
  }));
  const [{ sum }] = summaries;
  const { groups, order } = grouping?.finish(summaries) ?? { groups: NO_GROUPS, order: undefined };
  return {
    report: {
      summaries,
      head: keeper.head(),
      tail: keeper.tail(),
      worst: keeper.worst(sum, order),
      best: keeper.best(sum, order),
      groups,
      batches: batches.map((batch, index) => summarizeBatch(batch, index + 1, runs, options)),
      losses: pass.keepLosses ? keptLosses.map((kept) => kept.toArray()) : [],
      ...(samples && { samples: samples.toArray() }),
      ...(options.gradient && pass.keepLosses ? { gradients: keptSlopes.map((slopes) => slopes.toArray()) } : {}),
      ...(inputs.ids && pass.keepLosses ? { ids: keptIds } : {}),
    },
    notes: [
      ...describeEmpty([...new Set(inputs.emptyFiles())]),
      ...(leftOut === undefined ? [] : describeLeftOut(leftOut, inputs.selections)),
      ...describeChoice(choice, inputs.pairing.isCut()),
      ...describeSkipped(inputs.pairing.skipped()),
    ],
    warnings: [
      ...new Set(evaluations.flatMap((evaluation) => evaluation.warnings())),
      ...runs.flatMap((run, index) => explainHeadline(run, summaries[index]) ?? []),
      ...countMissing(by, groups),
    ],
  };
}

/** The files of globs that added nothing, if any. */
export function describeEmpty(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const shown = files.slice(0, FILES_SHOWN).join(', ');
  const more = files.length > FILES_SHOWN ? ` and ${files.length - FILES_SHOWN} more` : '';
  return [`no rows in ${shown}${more}`];
}

const FILES_SHOWN = 3;

/** What a join left out of each file, if anything. */
export function describeLeftOut({ predictions, labels }: LeftOut, { keys }: Selections): string[] {
  if (predictions === 0 && labels === 0) return [];
  const [first, second] = [keys?.preds.table.file, keys?.labels?.table.file];
  return [
    `left out, as the other file has no such key: ${plural(predictions, 'row')} of ${first}, ${labels} of ${second}`,
  ];
}

/** How many rows a missing value has cost, for the formats that show rows and no counts too. */
function describeSkipped(count: number): string[] {
  return count === 0 ? [] : [`${plural(count, 'row')} with a missing value left out`];
}

const createBatches = (draw: Draw, count: number): Batch[] =>
  Array.from({ length: count }, (_, index) => createBatch(draw, index + 1));

/** What each run makes of a batch. Throws UserError, which names the batch, where it comes to nothing. */
function summarizeBatch(batch: Batch, number: number, runs: readonly Run[], options: ScoreOptions): Summary[] {
  try {
    const rows = [...batch.blocks()];
    return runs.map(({ resolved }) => {
      const evaluation = createEvaluation(resolved, options.allowNan);
      const reduction = createReduction(resolved, SUMS_ONLY);
      for (const pairs of rows) reduction.add(pairs, evaluation.evaluate(pairs));
      return reduction.finish(0);
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`batch ${number}: ${error.message}`, error.hint);
  }
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
export function countMissing(columns: readonly GroupColumn[], groups: GroupList): string[] {
  return columns.flatMap(({ name }, column) => {
    let count = 0;
    for (let index = 0; index < groups.count; index++)
      if (groups.keyAt(index)[column] === undefined) count += groups.at(index).summaries[0].n;
    return count === 0 ? [] : `--by: ${plural(count, 'row')} without ${quote(name)}: grouped as (missing)`;
  });
}
