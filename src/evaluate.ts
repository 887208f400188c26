import { holdsIndices, type Matrix, type Pairs } from './block.ts';
import type { Domain } from './domain.ts';
import { plural, UserError } from './error.ts';
import type { Loss } from './loss.ts';
import { createExactSum, type ExactSum } from './math/exact-sum.ts';
import { sumRow } from './math/row-sum.ts';
import type { Resolved } from './resolve.ts';

/** A resolved loss at work: losses of block after block, and what it noticed on the way. */
export interface Evaluation {
  readonly resolved: Resolved;
  /** The loss of each row. Throws UserError for a value outside its domain, a row that is no distribution, a NaN loss. */
  evaluate(pairs: Pairs): Float64Array;
  /** The derivative of each row's loss with respect to each of its predictions, row-major, for pairs that were evaluated. */
  differentiate(pairs: Pairs): Float64Array;
  /** The exact sum of the weights of the rows so far that were classified right; undefined for a loss without classes. */
  correct(): ExactSum | undefined;
  /** One sentence for each thing a user should know, when all blocks are through. */
  warnings(): string[];
}

const ROW_SUM_ERROR = 1e-3;
const ROW_SUM_WARNING = 1e-6;

/** Starts the evaluation of `resolved`; a NaN loss is an error unless `allowNan`. */
export function createEvaluation(resolved: Resolved, allowNan = false): Evaluation {
  const { loss, values } = resolved;
  const domains = { prediction: loss.prediction(values), label: loss.label(values) };
  const distributions = loss.distributions(values);
  const correct = createExactSum();
  let unusual = 0;
  const unevenRows = { prediction: 0, label: 0 };
  const firstOfEither = new Map<number, string>();

  const checkDomain = (matrix: Matrix, role: 'prediction' | 'label'): void => {
    const domain = domains[role];
    const offset = firstOutside(matrix.values, domain, allowNan);
    if (offset !== undefined) throw outside(matrix, offset, role, domain, resolved);
    const { usual, either } = domain;
    if (either) checkEither(matrix, either);
    if (usual && role === 'prediction') for (const value of matrix.values) if (!usual.contains(value)) unusual++;
  };

  /** Two numbers that mean the same may not both occur, in whatever rows of the input. */
  const checkEither = (matrix: Matrix, either: readonly [number, number]): void => {
    const { width, values: cells } = matrix;
    for (let offset = 0; offset < cells.length; offset++) {
      const value = either.find((one) => one === cells[offset]);
      if (value === undefined || firstOfEither.has(value)) continue;
      const place = matrix.place(Math.floor(offset / width), offset % width);
      for (const [other, earlier] of firstOfEither) {
        throw new UserError(
          `${place}: label ${value} beside the label ${other} of ${earlier}`,
          `labels are ${either[0]} and 1, or ${either[1]} and 1`,
        );
      }
      firstOfEither.set(value, place);
    }
  };

  const checkRows = (matrix: Matrix, role: 'prediction' | 'label', count: number): void => {
    if (distributions[role] === 'any') return;
    const { width, values: cells } = matrix;
    for (let row = 0; row < count; row++) {
      const sum = sumRow((column) => cells[row * width + column], width);
      const error = Math.abs(sum - 1);
      if (error > ROW_SUM_ERROR && distributions[role] === 'check') {
        const hint =
          role === 'label'
            ? 'a target row is one-hot or a distribution; --row-sums any takes rows as they are'
            : predictionHints(loss);
        throw new UserError(`${matrix.place(row)}: the ${role} row sums to ${sum}, not 1`, hint);
      }
      if (error > ROW_SUM_WARNING) unevenRows[role]++;
    }
  };

  const addCorrect = ({ count, prediction, label, weight }: Pairs): void => {
    if (loss.classify === undefined) return;
    const right = new Uint8Array(count);
    loss.classify(count, prediction, label, values, right);
    for (let row = 0; row < count; row++) if (right[row] === 1) correct.add(weight?.values[row] ?? 1);
  };

  return {
    resolved,
    evaluate(pairs) {
      const { count, prediction, label } = pairs;
      checkShape(resolved, prediction, label);
      if (pairs.weight) checkWeights(pairs.weight);
      checkDomain(prediction, 'prediction');
      if (isIndexed(resolved.loss, prediction, label)) checkIndices(prediction, label);
      else {
        checkDomain(label, 'label');
        checkRows(label, 'label', count);
      }
      checkRows(prediction, 'prediction', count);
      const losses = new Float64Array(count);
      loss.evaluate(count, prediction, label, values, losses);
      addCorrect(pairs);
      if (!allowNan) {
        const row = losses.findIndex(Number.isNaN);
        if (row >= 0)
          throw new UserError(
            `${prediction.place(row)}: the ${loss.name} loss is NaN`,
            loss.nanHint ?? '--allow-nan lets it pass, and makes the mean NaN',
          );
      }
      return losses;
    },
    differentiate({ count, prediction, label }) {
      const slopes = new Float64Array(prediction.values.length);
      loss.differentiate(count, prediction, label, values, slopes);
      return slopes;
    },
    correct: () => (loss.classify === undefined ? undefined : correct),
    warnings: () => [
      ...(unevenRows.prediction > 0
        ? [
            `predictions that do not sum to 1 within 1e-6: ${plural(unevenRows.prediction, 'row')}${'renormalize' in loss.parameters ? '; --renormalize divides each by its sum' : ''}`,
          ]
        : []),
      ...(unevenRows.label > 0 ? [`targets that do not sum to 1 within 1e-6: ${plural(unevenRows.label, 'row')}`] : []),
      ...(unusual > 0 && domains.prediction.usual
        ? [
            `${unusual} predictions lie outside ${domains.prediction.usual.text} and ${domains.prediction.remark}, as ${resolved.convention} does${'fromLogits' in loss.parameters ? '; raw scores need --from-logits' : ''}`,
          ]
        : []),
      ...(domains.label.either && firstOfEither.has(domains.label.either[0])
        ? [`labels ${domains.label.either[0]} and 1 are read as ${domains.label.either[1]} and 1`]
        : []),
    ],
  };
}

function checkWeights(weight: Matrix): void {
  const row = weight.values.findIndex((value) => !(value >= 0 && value < Infinity));
  if (row >= 0)
    throw new UserError(`${weight.place(row, 0)}: weight ${weight.values[row]} is not a finite number of 0 or more`);
}

/** What may be done about a prediction row that does not sum to 1, as far as the loss can. */
function predictionHints({ parameters }: Loss): string {
  return [
    'fromLogits' in parameters ? 'raw scores? add --from-logits' : '',
    'renormalize' in parameters ? 'shares of another total? add --renormalize' : '',
    'rowSums' in parameters ? '--row-sums any takes rows as they are' : '',
  ]
    .filter((hint) => hint !== '')
    .join('; ');
}

/** Whether a class loss's label is one class index a row. */
function isIndexed(loss: Loss, prediction: Matrix, label: Matrix): boolean {
  return loss.shape === 'class' && holdsIndices(prediction, label);
}

function checkShape({ loss }: Resolved, prediction: Matrix, label: Matrix): void {
  if (loss.shape === 'class' && prediction.width < 2) {
    throw new UserError(
      `${loss.name} needs one prediction column per class, and there is one column`,
      'for one column of probabilities use bce',
    );
  }
  if (label.width === prediction.width || isIndexed(loss, prediction, label)) return;
  const wanted = loss.shape === 'class' ? `1 or ${prediction.width}` : String(prediction.width);
  throw new UserError(
    `${prediction.width} prediction columns need ${wanted} label columns, and there are ${label.width}`,
    '--pred and --label name the columns',
  );
}

function checkIndices(prediction: Matrix, label: Matrix): void {
  const row = label.values.findIndex((index) => !(Number.isInteger(index) && index >= 0 && index < prediction.width));
  if (row < 0) return;
  throw new UserError(
    `${label.place(row, 0)}: class ${label.values[row]} is not one of the ${prediction.width} classes 0 to ${prediction.width - 1}`,
    'labels counted from 1 need --class-base 1',
  );
}

function firstOutside(values: Float64Array, domain: Domain, allowNan: boolean): number | undefined {
  for (let offset = 0; offset < values.length; offset++) {
    if (!domain.contains(values[offset]) && !(allowNan && Number.isNaN(values[offset]))) return offset;
  }
  return undefined;
}

function outside(matrix: Matrix, offset: number, role: string, domain: Domain, { loss, values }: Resolved): UserError {
  const place = matrix.place(Math.floor(offset / matrix.width), offset % matrix.width);
  const logits = role === 'prediction' && 'fromLogits' in loss.parameters && values.fromLogits === false;
  return new UserError(
    `${place}: ${role} ${matrix.values[offset]} is outside ${domain.text}, where ${loss.name} is defined`,
    logits ? 'raw scores? add --from-logits' : undefined,
  );
}
