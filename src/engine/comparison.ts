import { problem } from '../problem/problem.ts';
import type { Change, ComparedModel, Comparison } from '../result/comparison.ts';
import { changesOfGroups } from '../stats/changes.ts';
import { judgeDifference } from '../verdict/difference.ts';
import type { PlannedChange, Prepared } from './plan.ts';
import type { Ran } from './run.ts';

/** At what confidence, in percent, intervals hold: together, and each alone for that. */
export interface Confidence {
  readonly together: number;
  readonly each: number;
}

const USUAL_CONFIDENCE = 95;
// Of a larger one ten thousand resamples say too little.
const MOST_CONFIDENCE = 99.9;

/** By Bonferroni, of the intervals of `count` models against a reference. Throws UserError where it is too high for that. */
export function sharedConfidence(count: number, together = USUAL_CONFIDENCE): Confidence {
  const each = Number((100 - (100 - together) / (count - 1)).toPrecision(12));
  if (each <= MOST_CONFIDENCE) return { together, each };
  throw problem('confidence-of-each', { together, each, intervals: count - 1, most: MOST_CONFIDENCE });
}

/** What the runs of a plan, a model each, come to beside each other. */
export function compareModels(
  { plan, inputs }: Pick<Prepared, 'plan' | 'inputs'>,
  { report: { summaries, groups }, changes }: Pick<Ran, 'report' | 'changes'>,
  { together, each }: Confidence,
): Comparison {
  const { runs, sources, reference } = plan;
  const settled = new Map<PlannedChange, Change>();
  const changeOf = (planned: PlannedChange): Change => {
    const known = settled.get(planned);
    if (known !== undefined) return known;
    const { first, second } = planned;
    const found = changes[plan.changes.indexOf(planned)].finish(summaries[first], summaries[second], each);
    const change = { ...found, outcome: judgeDifference(found, runs[second].resolved.better) };
    settled.set(planned, change);
    return change;
  };
  const models = runs.map((run, index): ComparedModel => {
    const planned = plan.changes.find(({ first, second }) => first === reference && second === index);
    return {
      name: sources[run.source].name,
      run,
      summary: summaries[index],
      change: planned && changeOf(planned),
    };
  });
  return {
    models,
    reference: models[reference],
    leader: findLeader(models, plan.changes, changeOf),
    confidence: together,
    groups: inputs[reference].groups.length === 0 ? [] : changesOfGroups(groups, summaries, reference),
  };
}

/**
 * The model with the best headline, and whether it is shown to be better than each other. By Bonferroni a model that is not the best
 * is shown to be so with at most the chance of error that all intervals have together: it would have to pass by the best one.
 */
function findLeader(
  models: readonly ComparedModel[],
  changes: readonly PlannedChange[],
  changeOf: (planned: PlannedChange) => Change,
): Comparison['leader'] {
  const sign = models[0].run.resolved.better === 'higher' ? -1 : 1;
  const costOf = ({ summary }: ComparedModel): number => sign * (summary.headline ?? Number.NaN);
  const leader = models.findIndex((model) => models.every((other) => costOf(model) <= costOf(other)));
  if (leader < 0) return undefined;
  const own = changes.filter(({ first, second }) => first === leader || second === leader);
  const isShown = own.every(
    (planned) => changeOf(planned).outcome === (planned.second === leader ? 'better' : 'worse'),
  );
  return { model: models[leader], isShown };
}
