import type { BesideProbability } from '../../columns/probability.ts';
import { countOutside, type Domain, firstOutside, REAL } from '../../loss/domain.ts';
import { type Distributions, holdsIndices, type RowSums } from '../../loss/loss.ts';
import { ALLOW_NAN, toHint } from '../../loss/remedy.ts';
import type { Resolved } from '../../loss/resolve.ts';
import { createScratch } from '../../math/scratch.ts';
import { type Note, note, problem } from '../../problem/problem.ts';
import type { Keep } from '../../result/keep.ts';
import type { LocatedMatrix, Pairs } from '../../rows/block.ts';
import { asDifferences, hasRests, refuseRests } from '../../rows/differences.ts';
import { checkShape } from './check-shape.ts';
import {
  checkCounts,
  checkIndices,
  checkOrder,
  domainsByColumn,
  firstOutsideColumns,
  outside,
} from './check-values.ts';
import { createEitherLabel } from './either-label.ts';
import { createRowSums } from './row-sums.ts';
import { createWatches } from './watch.ts';

/** A resolved loss at work: losses of block after block, and what it noticed on the way. */
export interface Evaluation {
  readonly resolved: Resolved;
  /** The loss of each row, which holds until the next block is evaluated. Throws UserError for a value outside its domain, a row that is no distribution, a NaN loss. */
  evaluate(pairs: Pairs): Float64Array;
  /** The derivative of each row's loss with respect to each of its predictions, row-major, for pairs that were evaluated. */
  differentiate(pairs: Pairs): Float64Array;
  /** Throws UserError for what all rows together contradict, when all blocks are through. */
  finish(): void;
  /** What a user should know then. */
  warnings(): Note[];
}

/** What an evaluation lets pass. */
export interface Leniency {
  /** Whether a NaN loss is a value; otherwise it is an error. */
  readonly allowNan?: boolean | undefined;
  /** Whether implausible values are taken as they stand. */
  readonly asIs?: boolean | undefined;
  /** A column of probabilities beside the predictions. */
  readonly beside?: BesideProbability | undefined;
  /** Whether it is said where labels of classes begin. */
  readonly isBaseTold?: boolean | undefined;
  /** Whether the best constant is wanted, which follows from the labels themselves. */
  readonly constant?: Keep['constant'];
}

/** Starts the evaluation of `resolved`. */
export function createEvaluation(
  resolved: Resolved,
  { allowNan = false, asIs = false, beside, isBaseTold = false, constant = 'none' }: Leniency = {},
): Evaluation {
  const { loss, values } = resolved;
  const { usual } = loss.prediction(values);
  const rowSums = createRowSums(loss, distributionsOf(resolved, asIs));
  const eitherLabel = createEitherLabel(loss.label(values));
  const watches = asIs ? [] : createWatches(resolved, beside, isBaseTold);
  const lossesOf = createScratch();
  let unusual = 0;
  let areWide = false;
  let shaped: Pairs['roles'] | undefined;
  let byPart: readonly Domain[] = [];
  let ofLabel: readonly Domain[] = [];

  /** Checks what is the same for all blocks. */
  const checkShapeOnce = (pairs: Pairs): void => {
    const { prediction, label } = pairs.roles;
    if (shaped?.prediction.width === prediction.width && shaped.label.width === label.width) return;
    checkShape(resolved, pairs);
    byPart = domainsByColumn(resolved, prediction.width);
    ofLabel = [loss.label(values, prediction.width)];
    shaped = pairs.roles;
  };

  const checkDomain = (matrix: LocatedMatrix, role: 'prediction' | 'label', byColumn: readonly Domain[]): void => {
    const offset = firstOutsideColumns(matrix.values, byColumn, allowNan);
    if (offset >= 0) throw outside(matrix, offset, role, byColumn[offset % byColumn.length], resolved);
  };

  const checkRests = ({ roles: { prediction, label } }: Pairs): void => {
    const needing = constant === 'any' ? '--skill' : loss.isOfDifferences ? undefined : loss.name;
    if (needing === undefined) return;
    refuseRests(prediction, needing);
    refuseRests(label, needing);
  };

  const check = (pairs: Pairs): void => {
    checkShapeOnce(pairs);
    const { prediction, label, weight, base } = pairs.roles;
    areWide ||= hasRests(pairs);
    if (areWide) checkRests(pairs);
    if (weight) checkCounts(weight, 'weight');
    if (base && loss.base) checkCounts(base, loss.base.name);
    checkDomain(prediction, 'prediction', byPart);
    if (usual) unusual += countOutside(prediction.values, usual);
    checkOrder(resolved, prediction);
    if (holdsIndices(loss.shape, prediction, label)) checkIndices(resolved, prediction, label);
    else {
      checkDomain(label, 'label', ofLabel);
      eitherLabel.check(label);
      rowSums.check(label, 'label');
    }
    rowSums.check(prediction, 'prediction');
    for (const watch of watches) watch.add(pairs);
  };

  return {
    resolved,
    evaluate(pairs) {
      check(pairs);
      const { prediction, label } = asDifferences(pairs).roles;
      const losses = lossesOf(pairs.count);
      loss.evaluate(pairs.count, prediction, label, values, losses);
      const nan = allowNan ? -1 : firstOutside(losses, REAL);
      if (nan < 0) return losses;
      const remedies = loss.nanRemedies.length > 0 ? loss.nanRemedies : [ALLOW_NAN];
      throw problem('nan-loss', { loss: loss.name }, { place: prediction.place(nan), hints: remedies.map(toHint) });
    },
    differentiate(pairs) {
      const { count } = pairs;
      const { prediction, label } = asDifferences(pairs).roles;
      const slopes = new Float64Array(prediction.values.length);
      loss.differentiate(count, prediction, label, values, slopes);
      return slopes;
    },
    finish() {
      const fault = watches.map((watch) => watch.fault()).find((one) => one !== undefined);
      if (fault !== undefined) throw fault;
    },
    warnings: () => [
      ...watches.flatMap((watch) => watch.notes()),
      ...rowSums.warnings(),
      ...(unusual > 0 ? [outsideUsual(resolved, loss.prediction(values), unusual)] : []),
      ...eitherLabel.warnings(),
      ...(areWide && constant !== 'none' && loss.constant?.(values)?.from === 'moments'
        ? [note('no-constant-of-wide-numbers', {})]
        : []),
    ],
  };
}

/** Which rows must sum to 1; where they are taken as they stand, those that do not are counted. */
function distributionsOf({ loss, values }: Resolved, asIs: boolean): Distributions {
  const { prediction, label } = loss.distributions(values);
  const lenient = (sums: RowSums): RowSums => (asIs && sums === 'check' ? 'warn' : sums);
  return { prediction: lenient(prediction), label: lenient(label) };
}

/** What is said of predictions that are accepted outside what they are meant to be in. */
function outsideUsual({ loss, convention }: Resolved, { usual = REAL, outside: becomes }: Domain, count: number): Note {
  const flags = 'fromLogits' in loss.parameters ? { 'from-logits': true } : undefined;
  return note('outside-usual', { count, domain: usual.text, becomes, convention, flags });
}
