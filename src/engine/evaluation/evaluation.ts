import { countOutside, type Domain, firstOutside, REAL } from '../../loss/domain.ts';
import { holdsIndices } from '../../loss/loss.ts';
import { ALLOW_NAN, toHint } from '../../loss/remedy.ts';
import type { Resolved } from '../../loss/resolve.ts';
import { createScratch } from '../../math/scratch.ts';
import { type Note, note, problem } from '../../problem/problem.ts';
import type { LocatedMatrix, Pairs } from '../../rows/block.ts';
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

/** A resolved loss at work: losses of block after block, and what it noticed on the way. */
export interface Evaluation {
  readonly resolved: Resolved;
  /** The loss of each row, which holds until the next block is evaluated. Throws UserError for a value outside its domain, a row that is no distribution, a NaN loss. */
  evaluate(pairs: Pairs): Float64Array;
  /** The derivative of each row's loss with respect to each of its predictions, row-major, for pairs that were evaluated. */
  differentiate(pairs: Pairs): Float64Array;
  /** What a user should know, when all blocks are through. */
  warnings(): Note[];
}

/** Starts the evaluation of `resolved`; a NaN loss is an error unless `allowNan`. */
export function createEvaluation(resolved: Resolved, allowNan = false): Evaluation {
  const { loss, values } = resolved;
  const domains = { prediction: loss.prediction(values), label: loss.label(values) };
  const rowSums = createRowSums(loss, loss.distributions(values));
  const eitherLabel = createEitherLabel(domains.label);
  const lossesOf = createScratch();
  let unusual = 0;
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

  const checkDomain = (matrix: LocatedMatrix, role: 'prediction' | 'label', byColumn: readonly Domain[]): void => {
    const offset = firstOutsideColumns(matrix.values, byColumn, allowNan);
    if (offset >= 0) throw outside(matrix, offset, role, byColumn[offset % byColumn.length], resolved);
  };

  const check = (pairs: Pairs): void => {
    checkShapeOnce(pairs);
    const { prediction, label, weight, base } = pairs.roles;
    if (weight) checkCounts(weight, 'weight');
    if (base && loss.base) checkCounts(base, loss.base.name);
    checkDomain(prediction, 'prediction', byPart);
    const { usual } = domains.prediction;
    if (usual) unusual += countOutside(prediction.values, usual);
    checkOrder(resolved, prediction);
    if (holdsIndices(loss.shape, prediction, label)) checkIndices(resolved, prediction, label);
    else {
      checkDomain(label, 'label', [domains.label]);
      eitherLabel.check(label);
      rowSums.check(label, 'label');
    }
    rowSums.check(prediction, 'prediction');
  };

  return {
    resolved,
    evaluate(pairs) {
      check(pairs);
      const { prediction, label } = pairs.roles;
      const losses = lossesOf(pairs.count);
      loss.evaluate(pairs.count, prediction, label, values, losses);
      const nan = allowNan ? -1 : firstOutside(losses, REAL);
      if (nan < 0) return losses;
      const remedies = loss.nanRemedies.length > 0 ? loss.nanRemedies : [ALLOW_NAN];
      throw problem('nan-loss', { loss: loss.name }, { place: prediction.place(nan), hints: remedies.map(toHint) });
    },
    differentiate({ count, roles: { prediction, label } }) {
      const slopes = new Float64Array(prediction.values.length);
      loss.differentiate(count, prediction, label, values, slopes);
      return slopes;
    },
    warnings: () => [
      ...rowSums.warnings(),
      ...(unusual > 0 ? [outsideUsual(resolved, domains.prediction, unusual)] : []),
      ...eitherLabel.warnings(),
    ],
  };
}

/** What is said of predictions that are accepted outside what they are meant to be in. */
function outsideUsual({ loss, convention }: Resolved, { usual = REAL, remark }: Domain, count: number): Note {
  const flags = 'fromLogits' in loss.parameters ? { 'from-logits': true } : undefined;
  return note('outside-usual', { count, domain: usual.text, remark, convention, flags });
}
