import type { ConventionName } from '../loss/convention.ts';
import type { Loss } from '../loss/loss.ts';
import type { Value, Values } from '../loss/parameter.ts';
import { type Found, findLoss, lossFor } from '../loss/registry.ts';
import { type Reduction, type Resolved, resolve } from '../loss/resolve.ts';
import { UserError } from '../problem/problem.ts';
import type { KnownConstant } from '../result/result.ts';
import { asMatrix, type LocatedMatrix, type Pairs } from '../rows/block.ts';
import { createReduction } from '../stats/summary.ts';
import { quote } from '../words/text.ts';
import { checkWidths } from './check-shape.ts';
import { createEvaluation } from './evaluation.ts';

/** n numbers, or n rows of k numbers. */
export type Numbers = ArrayLike<number> | ArrayLike<ArrayLike<number>>;

/**
 * n numbers, n rows of k numbers, or an array for each part of a loss that has several, by its name:
 * `{ anchor, positive, negative }`.
 */
export type Predictions = Numbers | Readonly<Record<string, Numbers>>;

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
  /** The best constant prediction and its loss; undefined for a loss that has none. */
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
  const { resolved, pairs } = prepare(loss, predictions, labels, options);
  const evaluation = createEvaluation(resolved, options.allowNan);
  const perSample = evaluation.evaluate(pairs);
  const reduction = createReduction(resolved, { quantiles: [], losses: false, constant: 'any', outputs: false });
  reduction.add(pairs, perSample);
  const { n, mean, sum, headline, accuracy, constant, skill } = reduction.finish(0);
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
  predictions: Predictions,
  labels?: Numbers,
  options: EvaluateOptions = {},
): Float64Array {
  const { resolved, pairs } = prepare(loss, predictions, labels, options);
  const evaluation = createEvaluation(resolved, options.allowNan);
  evaluation.evaluate(pairs);
  return evaluation.differentiate(pairs);
}

/** A loss and its arrays as they are evaluated; a name may say more than which loss it is. */
function prepare(
  loss: string | Loss,
  predictions: Predictions,
  labels: Numbers | undefined,
  options: EvaluateOptions,
): { readonly resolved: Resolved; readonly pairs: Pairs } {
  const found: Found = typeof loss === 'string' ? findLoss(loss, options.parameters) : { loss };
  const prediction = joinParts(found.loss, predictions);
  const convention = options.convention ?? found.convention;
  const reduction = options.reduction ?? found.headline;
  const resolved = resolve(lossFor(found, prediction.width), {
    values: { ...found.values, ...options.parameters },
    ...(convention === undefined ? {} : { convention }),
    ...(reduction === undefined ? {} : { reduction }),
  });
  return { resolved, pairs: pairUp(resolved, prediction, labels, options) };
}

/** Arrays as one block. Throws UserError where they are of different lengths, ragged or empty. */
function pairUp(
  { loss }: Resolved,
  prediction: LocatedMatrix,
  labels: Numbers | undefined,
  { weights, base }: EvaluateOptions,
): Pairs {
  const count = prediction.width === 0 ? 0 : prediction.values.length / prediction.width;
  const beside = (numbers: Numbers, role: string): LocatedMatrix => {
    if (numbers.length !== count)
      throw new UserError(`${count} predictions and ${numbers.length} ${role}s: the counts must be equal`);
    return toMatrix(numbers, role);
  };
  const label = labels === undefined ? asMatrix(0, new Float64Array()) : beside(labels, 'label');
  if (count === 0) throw new UserError(`no samples: ${loss.name} of nothing is not a number`);
  return {
    count,
    sample: (row) => row + 1,
    roles: {
      prediction,
      label,
      ...(weights && { weight: beside(weights, 'weight') }),
      ...(base && { base: beside(base, loss.base?.name ?? 'base') }),
    },
  };
}

/** The predictions as one matrix, the parts of a row side by side. */
function joinParts({ name: loss, parts }: Loss, predictions: Predictions): LocatedMatrix {
  if (isNumbers(predictions)) return toMatrix(predictions, 'prediction');
  const matrices = parts.map(({ name }) => {
    if (!Object.hasOwn(predictions, name))
      throw new UserError(`${loss} needs ${parts.map((part) => part.name).join(', ')}, and there is no ${name}`);
    return toMatrix(predictions[name], name);
  });
  const other = Object.keys(predictions).find((name) => !parts.some((part) => part.name === name));
  if (other !== undefined) throw new UserError(`${loss} has no part ${quote(other)}`);
  const count = matrices[0].values.length / matrices[0].width;
  const uneven = matrices.findIndex(({ values, width }) => values.length !== count * width);
  if (uneven >= 0)
    throw new UserError(
      `${count} rows of ${parts[0].name} and ${matrices[uneven].values.length / matrices[uneven].width} of ${parts[uneven].name}: the counts must be equal`,
    );
  checkWidths(
    parts,
    matrices.map(({ width }) => width),
  );
  const owners = matrices.flatMap((matrix) => Array.from({ length: matrix.width }, (_, own) => ({ matrix, own })));
  return {
    width: owners.length,
    values: Float64Array.from({ length: count * owners.length }, (_, index) => {
      const { matrix, own } = owners[index % owners.length];
      return matrix.values[Math.floor(index / owners.length) * matrix.width + own];
    }),
    place: (row, column = 0) => owners[column].matrix.place(row, owners[column].own),
  };
}

function isNumbers(predictions: Predictions): predictions is Numbers {
  return typeof (predictions as Partial<Numbers>).length === 'number';
}

function toMatrix(numbers: Numbers, role: string): LocatedMatrix {
  if (ArrayBuffer.isView(numbers)) {
    const values = Float64Array.from(numbers as ArrayLike<number>);
    return { width: 1, values, place: (row) => ({ array: role, row: row + 1 }) };
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
    place: (row, column) => ({
      array: role,
      row: row + 1,
      ...(column !== undefined && width > 1 && { column: column + 1 }),
    }),
  };
}
