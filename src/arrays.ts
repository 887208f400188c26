import type { Matrix, Pairs } from './block.ts';
import type { ConventionName } from './convention.ts';
import { UserError } from './error.ts';
import { createEvaluation } from './evaluate.ts';
import type { Loss } from './loss.ts';
import type { Value, Values } from './parameter.ts';
import { createReduction } from './reduce/summary.ts';
import { findLoss } from './registry.ts';
import { type Reduction, type Resolved, resolve } from './resolve.ts';
import type { KnownConstant } from './result.ts';

/** n numbers, or n rows of k numbers. */
export type Numbers = ArrayLike<number> | ArrayLike<ArrayLike<number>>;

/** How a loss is evaluated; all of it may be left out. */
export interface EvaluateOptions {
  /** Fills in defaults: `math` (the formula), `scratch` (the study notes), `keras`. */
  readonly convention?: ConventionName;
  /** Parameters of the loss by name, as `{ labelSmoothing: 0.1 }`. */
  readonly parameters?: Readonly<Record<string, Value>>;
  /** What the headline is: `mean`, `sum` or `none`; by default what the loss is known by. */
  readonly reduction?: Reduction;
  /** How much each sample counts: n finite numbers of 0 or more. What the mean divides by, the convention says. */
  readonly weights?: ArrayLike<number>;
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
  /** The best constant prediction and its loss; undefined for a loss that has none in one pass. */
  readonly bestConstant: KnownConstant | undefined;
  /** 1 − headline / loss of the best constant; undefined where that is unknown, or 0 or less. */
  readonly skill: number | undefined;
  /** What a user should know, a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Evaluates a loss on arrays.
 *
 * @param loss A loss, or any of its names: `mse`, `MSELoss`, `mean_squared_error`.
 * @param predictions n numbers; n rows of k outputs; for a class loss n rows of K probabilities (logits with `fromLogits`).
 * @param labels n numbers; n rows of k; for a class loss n class indices from 0, or n rows of K shares.
 * @returns Losses in the unit of the loss (`explain NAME` tells it), with what they come to. The formula's source is `loss.reference`.
 * @throws UserError for an unknown loss or parameter, shapes that do not fit, a value outside its domain, a NaN loss.
 */
export function evaluate(
  loss: string | Loss,
  predictions: Numbers,
  labels: Numbers,
  options: EvaluateOptions = {},
): Result {
  const resolved = settle(loss, options);
  const pairs = pairUp(resolved, predictions, labels, options.weights);
  const evaluation = createEvaluation(resolved, options.allowNan);
  const perSample = evaluation.evaluate(pairs);
  const reduction = createReduction(resolved, { quantiles: [], losses: false, skill: true });
  reduction.add(pairs, perSample);
  const { n, mean, sum, headline, accuracy, constant, skill } = reduction.finish(evaluation.correct(), 0);
  return {
    loss: resolved.loss.name,
    convention: resolved.convention,
    parameters: resolved.values,
    n,
    perSample,
    mean,
    sum,
    headline,
    accuracy,
    bestConstant: constant,
    skill,
    warnings: evaluation.warnings(),
  };
}

/**
 * The derivative of each sample's loss with respect to its predictions (or logits), in units of loss per unit of prediction.
 *
 * @returns n rows of k numbers, row-major; 0 at a kink. Weights do not enter. Arguments and errors as for `evaluate`.
 */
export function gradient(
  loss: string | Loss,
  predictions: Numbers,
  labels: Numbers,
  options: EvaluateOptions = {},
): Float64Array {
  const resolved = settle(loss, options);
  const pairs = pairUp(resolved, predictions, labels, options.weights);
  const evaluation = createEvaluation(resolved, options.allowNan);
  evaluation.evaluate(pairs);
  return evaluation.differentiate(pairs);
}

function settle(loss: string | Loss, { convention, parameters, reduction }: EvaluateOptions): Resolved {
  const found = typeof loss === 'string' ? findLoss(loss).loss : loss;
  return resolve(found, {
    ...(parameters === undefined ? {} : { values: parameters }),
    ...(convention === undefined ? {} : { convention }),
    ...(reduction === undefined ? {} : { reduction }),
  });
}

/** Arrays as one block. Throws UserError where they are of different lengths, ragged or empty. */
function pairUp({ loss }: Resolved, predictions: Numbers, labels: Numbers, weights?: ArrayLike<number>): Pairs {
  const prediction = toMatrix(predictions, 'prediction');
  const label = toMatrix(labels, 'label');
  const count = predictions.length;
  if (count !== labels.length)
    throw new UserError(`${count} predictions and ${labels.length} labels: the counts must be equal`);
  if (count === 0) throw new UserError(`no samples: ${loss.name} of nothing is not a number`);
  if (weights !== undefined && weights.length !== count) {
    throw new UserError(`${count} predictions and ${weights.length} weights: the counts must be equal`);
  }
  const weight = weights && toMatrix(weights, 'weight');
  return { count, sample: Float64Array.from({ length: count }, (_, row) => row + 1), prediction, label, weight };
}

function toMatrix(numbers: Numbers, role: string): Matrix {
  if (ArrayBuffer.isView(numbers)) {
    const values = Float64Array.from(numbers as ArrayLike<number>);
    return { width: 1, values, place: (row) => `${role} ${row + 1}` };
  }
  const rows = Array.from(numbers as ArrayLike<number | ArrayLike<number>>, (row) =>
    typeof row === 'number' ? [row] : row,
  );
  const width = rows[0]?.length ?? 1;
  if (width === 0) throw new UserError(`${role} 1 has no columns`);
  const ragged = rows.findIndex((row) => row.length !== width);
  if (ragged >= 0)
    throw new UserError(`${role} ${ragged + 1} has ${rows[ragged].length} columns, the first has ${width}`);
  const values = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    values.set(row, index * width);
  });
  return {
    width,
    values,
    place: (row, column) =>
      column === undefined || width === 1 ? `${role} ${row + 1}` : `${role} ${row + 1}, column ${column + 1}`,
  };
}
