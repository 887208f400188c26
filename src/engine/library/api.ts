import type { ConventionName } from '../../loss/convention.ts';
import type { Loss } from '../../loss/loss.ts';
import type { Value, Values } from '../../loss/parameter.ts';
import { type Found, findLoss, lossFor } from '../../loss/registry.ts';
import { type Reduction, resolve } from '../../loss/resolve.ts';
import type { Note } from '../../problem/problem.ts';
import { KEEP_NOTHING, KEEP_SUMS, type Keep } from '../../result/keep.ts';
import type { Pairs } from '../../rows/block.ts';
import { createAccumulation } from '../accumulation.ts';
import { explainNan } from '../nan-result.ts';
import { ALL_ROWS, type Plan } from '../plan.ts';
import { joinParts, pairArrays } from './array-pairs.ts';
import { inLibraryWords, wordForLibrary } from './library-words.ts';
import type { Numbers, Predictions } from './numbers.ts';

/** How a loss is evaluated; all of it may be left out. */
export interface EvaluateOptions {
  /** Fills in defaults: `math` (the formula), `scratch` (the study notes), `keras`, `torch`, `sklearn`. */
  readonly convention?: ConventionName;
  /** Parameters of the loss by name, as `{ labelSmoothing: 0.1 }`. */
  readonly parameters?: Readonly<Record<string, Value>>;
  /** What the headline is: `mean`, `sum`, `elementmean`, `skill` or `none`; by default what the loss is known by. */
  readonly reduction?: Reduction;
  /** How much each sample counts: n finite numbers of 0 or more. What the mean divides by, the convention says. */
  readonly weights?: ArrayLike<number>;
  /** What the headline divides by, for a loss that has such a column: n finite numbers of 0 or more. */
  readonly base?: ArrayLike<number>;
  /** Whether a NaN loss is a value; otherwise it is an error. */
  readonly allowNan?: boolean;
}

/** What an evaluation gives. Numbers are in the loss's unit: squared label units for mse, nats for cross-entropy. */
export interface Result {
  /** The canonical name. */
  readonly loss: string;
  readonly convention: ConventionName;
  /** Every parameter as it was settled: default, then convention, then what was asked for. */
  readonly parameters: Values;
  /** The number of samples, those of weight 0 among them. */
  readonly n: number;
  /** The loss of each sample, in row order. */
  readonly perSample: Float64Array;
  /** The exact sum of perSample over n (of weighted samples over what the convention says), rounded once. */
  readonly mean: number;
  /** The exact sum of perSample, weighted where there are weights, rounded once. */
  readonly sum: number;
  /** The number the loss is known by; undefined with `reduction: 'none'`. */
  readonly headline: number | undefined;
  /** The share of samples classified right; undefined for a loss without classes. */
  readonly accuracy: number | undefined;
  /** The best constant prediction of each column and its headline; undefined for a loss that has none. */
  readonly bestConstant: { readonly prediction: readonly number[]; readonly loss: number } | undefined;
  /** 1 − headline / loss of the best constant; undefined where that is unknown, or 0 or less. */
  readonly skill: number | undefined;
  /** What a user should know, a sentence each. */
  readonly warnings: readonly string[];
  /** The same as data: a code, and its arguments. */
  readonly notes: readonly Note[];
}

/**
 * Evaluates a loss on arrays.
 *
 * @param loss A loss, or any of its names: `mse`, `MSELoss`, `mean_squared_error`.
 * @param predictions n numbers; n rows of k outputs; for a class loss n rows of K probabilities (logits with `fromLogits`);
 *   for a loss of several parts an array for each of them.
 * @param labels n numbers; n rows of k; for a class loss n class indices from 0, or n rows of K shares; none for a loss
 *   without labels.
 * @returns Losses in the unit of the loss (`explain NAME` tells it), with what they come to. The formula's source is `loss.reference`.
 * @throws UserError for an unknown loss or parameter, shapes that do not fit, a value outside its domain, a NaN loss.
 */
export function evaluate(
  loss: string | Loss,
  predictions: Predictions,
  labels?: Numbers,
  options: EvaluateOptions = {},
): Result {
  return inLibraryWords(() => {
    const { plan, pairs } = planArrays(loss, predictions, labels, options, EVERYTHING);
    const accumulation = createAccumulation(plan);
    const { losses } = accumulation.add([pairs]);
    const { report, warnings } = accumulation.finish({ skipped: 0 });
    const [{ resolved }] = plan.runs;
    const [summary] = report.summaries;
    const { n, mean, sum, headline, accuracy, constant, skill } = summary;
    const notes = [...warnings[0], ...explainNan(plan, summary)];
    return {
      loss: resolved.loss.name,
      convention: resolved.convention,
      parameters: resolved.values,
      n,
      perSample: losses[0],
      mean,
      sum,
      headline,
      accuracy,
      bestConstant: constant,
      skill,
      warnings: notes.map(wordForLibrary),
      notes,
    };
  });
}

/**
 * The derivative of each sample's loss with respect to its predictions (or logits), in units of loss per unit of prediction.
 *
 * @returns n rows of k numbers, row-major; 0 at a kink. Weights do not enter. Arguments and errors as for `evaluate`.
 */
export function gradient(
  loss: string | Loss,
  predictions: Predictions,
  labels?: Numbers,
  options: EvaluateOptions = {},
): Float64Array {
  return inLibraryWords(() => {
    const { plan, pairs } = planArrays(loss, predictions, labels, options, SLOPES);
    const [slopes] = createAccumulation(plan).add([pairs]).gradients ?? [];
    return slopes;
  });
}

const EVERYTHING: Keep = { ...KEEP_SUMS, accuracy: true, constant: 'any' };
const SLOPES: Keep = { ...KEEP_NOTHING, gradients: true };

/** A loss and its arrays as a plan and one block of rows; a name may say more than which loss it is. */
function planArrays(
  loss: string | Loss,
  predictions: Predictions,
  labels: Numbers | undefined,
  options: EvaluateOptions,
  keep: Keep,
): { readonly plan: Plan; readonly pairs: Pairs } {
  const found: Found = typeof loss === 'string' ? findLoss(loss, options.parameters) : { loss };
  const prediction = joinParts(found.loss, predictions);
  const convention = options.convention ?? found.convention;
  const reduction = options.reduction ?? found.headline;
  const resolved = resolve(lossFor(found, prediction.width), {
    values: { ...found.values, ...options.parameters },
    implied: Object.keys(found.values ?? {}).filter((name) => !(name in (options.parameters ?? {}))),
    ...(convention === undefined ? {} : { convention }),
    ...(reduction === undefined ? {} : { reduction }),
  });
  const { name } = resolved.loss;
  const plan: Plan = {
    runs: [{ label: name, resolved, source: 0 }],
    sources: [{ name: '', columns: [] }],
    reference: 0,
    rows: ALL_ROWS,
    keep,
    changes: [],
    allowNan: options.allowNan ?? false,
    faults: 'thrown',
  };
  return { plan, pairs: pairArrays(resolved.loss, prediction, { ...options, labels }) };
}
