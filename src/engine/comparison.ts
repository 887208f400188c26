import { UserError } from '../problem/problem.ts';
import type { CompareOptions } from '../request/options.ts';
import type { Change, ComparedModel, Comparison, Summary } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import { alignRows } from '../rows/lockstep.ts';
import { checkSameRows } from '../rows/same-rows.ts';
import { type ChangeReduction, changesOfGroups, createChanges } from '../stats/changes.ts';
import { createGrouping } from '../stats/groups.ts';
import { createReduction } from '../stats/summary.ts';
import { judgeDifference } from '../verdict/difference.ts';
import { plural } from '../words/text.ts';
import { createEvaluation } from './evaluation.ts';
import type { Inputs } from './inputs.ts';
import type { Model, Models } from './models.ts';
import { choiceOf, describeChoice } from './row-selection.ts';
import { countMissing, describeEmpty, describeLeftOut } from './run.ts';

const ROWS_SHOWN = 5;

/** A comparison, and what is to be said of its rows. */
export interface Result {
  readonly comparison: Comparison;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** At what confidence, in percent, intervals hold: together, and each alone for that. */
export interface Confidence {
  readonly together: number;
  readonly each: number;
}

/** Takes the rows of all models in lockstep through evaluation and reduction. Throws UserError where they are not the same rows. */
export async function compareRows(
  { models, reference }: Pick<Models, 'models' | 'reference'>,
  confidence: Confidence,
  options: CompareOptions,
): Promise<Result> {
  const base = models[reference];
  const resolved = models.map(({ run }) => run.resolved);
  const demand = { quantiles: [], constant: 'none', outputs: false } as const;
  const evaluations = resolved.map((own) => createEvaluation(own, options.allowNan));
  const reductions = resolved.map((own) => createReduction(own, demand));
  const duels = duelsOf(models.length, reference).map(([first, second]): Duel => {
    const shown = first === reference ? (options.worst ?? ROWS_SHOWN) : 0;
    return {
      first,
      second,
      changes: createChanges({
        reference: resolved[first],
        other: resolved[second],
        shown,
        clusters: base.inputs.clusters,
      }),
    };
  });
  const { groups: by } = base.inputs;
  const runs = models.map(({ run }) => run);
  const grouping = by.length > 0 ? createGrouping({ runs, columns: by, accuracy: true }) : undefined;
  const named = models.map(({ name, inputs }) => ({ name, classes: inputs.columns }));
  let n = 0;
  for await (const rows of alignRows(models.map(({ inputs }) => inputs.pairing.pairs))) {
    checkSameRows(named, rows);
    n += rows[0].count;
    const losses = evaluations.map((evaluation, index) => evaluation.evaluate(rows[index]));
    const rowsOf = (index: number): { pairs: Pairs; losses: Float64Array } => ({
      pairs: rows[index],
      losses: losses[index],
    });
    reductions.forEach((reduction, index) => {
      reduction.add(rows[index], losses[index]);
    });
    for (const { first, second, changes } of duels) changes.add(rowsOf(first), rowsOf(second));
    grouping?.add(rows[reference], losses, rows);
  }
  checkCounts(models, n, options);
  const skipped = base.inputs.pairing.matched() - n;
  const choice = choiceOf(base.inputs.pairing, options);
  const summaries = reductions.map((reduction) => ({ ...reduction.finish(skipped), choice }));
  const settled = new Map<Duel, Change>();
  const changeOf = (duel: Duel): Change => {
    const change = settled.get(duel) ?? settle(duel, models, summaries, confidence);
    settled.set(duel, change);
    return change;
  };
  const compared = models.map(({ name, run }, index): ComparedModel => {
    const duel = duels.find(({ first, second }) => first === reference && second === index);
    return { name, run, summary: summaries[index], change: duel && changeOf(duel) };
  });
  const groups = grouping?.finish(summaries).groups;
  return {
    comparison: {
      models: compared,
      reference: compared[reference],
      leader: findLeader(compared, duels, changeOf),
      confidence: confidence.together,
      groups: groups === undefined ? [] : changesOfGroups(groups, summaries, reference),
    },
    notes: [
      ...new Set(models.flatMap(({ inputs }) => describeFiles(inputs))),
      ...describeChoice(choice, false),
      ...describeSkipped(skipped),
    ],
    warnings: [
      ...evaluations.flatMap((evaluation, index) =>
        evaluation.warnings().map((text) => `${models[index].name}: ${text}`),
      ),
      ...(groups === undefined ? [] : countMissing(by, groups)),
    ],
  };
}

/** Two models, by their indices, and what changes from the first to the second. */
interface Duel {
  readonly first: number;
  readonly second: number;
  readonly changes: ChangeReduction;
}

/** The reference with each other, and, for which is the best, the others with one another. */
function duelsOf(count: number, reference: number): [number, number][] {
  const all = Array.from({ length: count }, (_, index) => index);
  const others = all.filter((index) => index !== reference);
  return [
    ...others.map((second): [number, number] => [reference, second]),
    ...others.flatMap((first) =>
      others.flatMap((second): [number, number][] => (first < second ? [[first, second]] : [])),
    ),
  ];
}

function settle(
  { first, second, changes }: Duel,
  models: readonly Model[],
  summaries: readonly Summary[],
  { each }: Confidence,
): Change {
  const change = changes.finish(summaries[first], summaries[second], each);
  return { ...change, outcome: judgeDifference(change, models[second].run.resolved.loss.better) };
}

/**
 * The model with the best headline, and whether it is shown to be better than each other. By Bonferroni a model that is not the best
 * is shown to be so with at most the chance of error that all intervals have together: it would have to pass by the best one.
 */
function findLeader(
  models: readonly ComparedModel[],
  duels: readonly Duel[],
  changeOf: (duel: Duel) => Change,
): Comparison['leader'] {
  const sign = models[0].run.resolved.loss.better === 'higher' ? -1 : 1;
  const costOf = ({ summary }: ComparedModel): number => sign * (summary.headline ?? Number.NaN);
  const leader = models.findIndex((model) => models.every((other) => costOf(model) <= costOf(other)));
  if (leader < 0) return undefined;
  const own = duels.filter(({ first, second }) => first === leader || second === leader);
  const isShown = own.every((duel) => changeOf(duel).outcome === (duel.second === leader ? 'better' : 'worse'));
  return { model: models[leader], isShown };
}

function describeFiles({ emptyFiles, pairing, selections }: Inputs): string[] {
  const leftOut = pairing.leftOut?.();
  return [
    ...describeEmpty([...new Set(emptyFiles())]),
    ...(leftOut === undefined ? [] : describeLeftOut(leftOut, selections)),
  ];
}

const describeSkipped = (count: number): string[] =>
  count === 0
    ? []
    : [`${plural(count, 'row')} left out, as not every model has ${count === 1 ? 'it' : 'them'} with all values`];

/** Throws UserError where models have no row in common, or files without labels are of different length. */
function checkCounts(models: readonly Model[], n: number, { id, labels }: CompareOptions): void {
  const counts = models.map(({ inputs }) => inputs.pairing.read());
  const other = counts.findIndex((count) => count !== counts[0]);
  if ((id === undefined || labels === undefined) && other > 0)
    throw new UserError(
      `${models[0].name} has ${plural(counts[0], 'row')} and ${models[other].name} ${counts[other]}: rows pair by position, so the counts must be equal`,
    );
  if (n === 0) throw new UserError('no row is whole in every model: nothing is left to compare');
}
