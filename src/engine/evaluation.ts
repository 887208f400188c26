import { countOutside, type Domain, firstOutside, interval, REAL } from '../loss/domain.ts';
import { holdsIndices, type Loss } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import { sumRow } from '../math/row-sum.ts';
import { createScratch } from '../math/scratch.ts';

import type { LocatedMatrix, Pairs } from '../rows/block.ts';
import { english } from '../words/en/wording.ts';
import type { Place } from '../words/message.ts';
import { plural } from '../words/text.ts';
import { checkIndices, checkOrder, checkShape, domainsByColumn, outside, placed } from './check-shape.ts';

/** A resolved loss at work: losses of block after block, and what it noticed on the way. */
export interface Evaluation {
  readonly resolved: Resolved;
  /** The loss of each row, which holds until the next block is evaluated. Throws UserError for a value outside its domain, a row that is no distribution, a NaN loss. */
  evaluate(pairs: Pairs): Float64Array;
  /** The derivative of each row's loss with respect to each of its predictions, row-major, for pairs that were evaluated. */
  differentiate(pairs: Pairs): Float64Array;
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
  let unusual = 0;
  const lossesOf = createScratch();
  const unevenRows = { prediction: 0, label: 0 };
  const firstOfEither = new Map<number, Place>();

  let shaped: Pairs['roles'] | undefined;
  let byPart: readonly Domain[] = [];

  /** Checks what is the same for all blocks. */
  const checkShapeOnce = (pairs: Pairs): void => {
    const { prediction, label } = pairs.roles;
    if (shaped?.prediction.width === prediction.width && shaped.label.width === label.width) return;
    checkShape(resolved, pairs);
    byPart = domainsByColumn(resolved, prediction.width);
    shaped = pairs.roles;
  };

  const checkDomain = (matrix: LocatedMatrix, role: 'prediction' | 'label'): void => {
    const domain = domains[role];
    const byColumn = role === 'prediction' ? byPart : [domain];
    const offset = firstOutsideColumns(matrix.values, byColumn, allowNan);
    if (offset >= 0) throw outside(matrix, offset, role, byColumn[offset % byColumn.length], resolved);
    const { usual, either } = domain;
    if (either) checkEither(matrix, either);
    if (usual && role === 'prediction') unusual += countOutside(matrix.values, usual);
  };

  /** Two numbers that mean the same may not both occur, in whatever rows of the input. */
  const checkEither = (matrix: LocatedMatrix, either: readonly [number, number]): void => {
    const { width, values: cells } = matrix;
    for (let offset = 0; offset < cells.length; offset++) {
      const value = either.find((one) => one === cells[offset]);
      if (value === undefined || firstOfEither.has(value)) continue;
      const place = matrix.place(Math.floor(offset / width), offset % width);
      for (const [other, earlier] of firstOfEither) {
        throw placed(
          place,
          `label ${value} beside the label ${other} of ${english.place(earlier)}`,
          `labels are ${either[0]} and 1, or ${either[1]} and 1`,
        );
      }
      firstOfEither.set(value, place);
    }
  };

  const checkRows = (matrix: LocatedMatrix, role: 'prediction' | 'label', count: number): void => {
    if (distributions[role] === 'any' || (loss.shape === 'either' && matrix.width === 1)) return;
    const { width, values: cells } = matrix;
    for (let row = 0; row < count; row++) {
      // An ordinary sum tells most rows from those that must be looked at.
      let near = 0;
      for (let index = row * width; index < (row + 1) * width; index++) near += cells[index];
      if (Math.abs(near - 1) < ROW_SUM_WARNING / 2) continue;
      checkSum(matrix, role, row);
    }
  };

  const checkSum = (matrix: LocatedMatrix, role: 'prediction' | 'label', row: number): void => {
    const sum = sumRow((column) => matrix.values[row * matrix.width + column], matrix.width);
    const error = Math.abs(sum - 1);
    if (error > ROW_SUM_ERROR && distributions[role] === 'check') {
      const hint =
        role === 'label'
          ? 'a target row is one-hot or a distribution; --row-sums any takes rows as they are'
          : predictionHints(loss);
      throw placed(matrix.place(row), `the ${role} row sums to ${sum}, not 1`, hint);
    }
    if (error > ROW_SUM_WARNING) unevenRows[role]++;
  };

  return {
    resolved,
    evaluate(pairs) {
      const { count } = pairs;
      const { prediction, label, weight, base } = pairs.roles;
      checkShapeOnce(pairs);
      if (weight) checkCounts(weight, 'weight');
      if (base && loss.base) checkCounts(base, loss.base.name);
      checkDomain(prediction, 'prediction');
      checkOrder(resolved, prediction);
      if (holdsIndices(loss.shape, prediction, label)) checkIndices(resolved, prediction, label);
      else {
        checkDomain(label, 'label');
        checkRows(label, 'label', count);
      }
      checkRows(prediction, 'prediction', count);
      const losses = lossesOf(count);
      loss.evaluate(count, prediction, label, values, losses);
      if (!allowNan) {
        const row = firstOutside(losses, REAL);
        if (row >= 0)
          throw placed(
            prediction.place(row),
            `the ${loss.name} loss is NaN`,
            loss.nanHint ?? '--allow-nan lets it pass, and makes the mean NaN',
          );
      }
      return losses;
    },
    differentiate({ count, roles: { prediction, label } }) {
      const slopes = new Float64Array(prediction.values.length);
      loss.differentiate(count, prediction, label, values, slopes);
      return slopes;
    },
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

const FINITE = interval(0, Infinity, 'high');

/** A weight, or what a headline divides by, is a finite number of 0 or more. */
function checkCounts({ values, place }: LocatedMatrix, name: string): void {
  const row = firstOutside(values, FINITE);
  if (row >= 0) throw placed(place(row, 0), `${name} ${values[row]} is not a finite number of 0 or more`);
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

/** As firstOutside, of a domain for each column, or one for all of them. */
function firstOutsideColumns(values: Float64Array, domains: readonly Domain[], allowNan: boolean): number {
  const [first] = domains;
  if (domains.length === 1) return firstOutside(values, first, allowNan);
  return values.findIndex((value, offset) => {
    const domain = domains[offset % domains.length];
    return !domain.contains(value) && !(allowNan && Number.isNaN(value));
  });
}
