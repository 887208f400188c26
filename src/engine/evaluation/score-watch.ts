import type { BesideProbability } from '../../columns/probability.ts';
import { type Resolved, wasTold } from '../../loss/resolve.ts';
import type { Matrix } from '../../math/matrix.ts';
import { hint, note, offer, problem, warning } from '../../problem/problem.ts';
import type { LocatedMatrix } from '../../rows/block.ts';
import type { Place } from '../../words/message.ts';
import { isHundred } from './value-kinds.ts';
import type { Watch } from './watch.ts';

const SUM_ERROR = 1e-3;
// A single row may be anything.
const FEWEST_ROWS = 2;
const LOGITS = { 'from-logits': null };

/**
 * Watches whether predictions that are read as raw scores are probabilities, and whether those read as probabilities are percentages
 * or classes, where the loss lets such pass; with probabilities beside them classes are none. Undefined for a loss that does not tell them apart.
 */
export function createScoreWatch(resolved: Resolved, beside?: BesideProbability): Watch | undefined {
  const { loss, values } = resolved;
  if (!('fromLogits' in loss.parameters)) return undefined;
  const { fromLogits } = values;
  let rows = 0;
  let width = 0;
  let first: Place | undefined;
  // What all rows so far are: most are soon known not to be.
  let areUnit = fromLogits === true;
  let areShares = fromLogits === true;
  let areHundreds = values.renormalize !== true;
  let areCertain = fromLogits !== true;

  const look = (prediction: LocatedMatrix): void => {
    const { values: numbers } = prediction;
    if (areUnit) areUnit = numbers.every((value) => value >= 0 && value <= 1);
    if (areShares) areShares = areUnit && areRows(prediction, isShares);
    if (areHundreds) areHundreds = areRows(prediction, isHundred);
    if (areCertain) areCertain = numbers.every((value) => value === 0 || value === 1);
  };

  const areClasses = (): boolean => areCertain && width === 1 && !loss.isIndicator && loss.family !== 'decision';

  return {
    add({ count, roles: { prediction } }) {
      first ??= prediction.place(0);
      width = prediction.width;
      rows += count;
      if (areUnit || areHundreds || areCertain) look(prediction);
    },
    fault() {
      if (rows < FEWEST_ROWS) return undefined;
      if (areClasses() && beside !== undefined) {
        const hints = [hint('pred-to-choose', beside, { pred: String(beside.probability) })];
        return problem('classes-beside-probabilities', beside, { place: first, hints });
      }
      if (width < 2) return undefined;
      if (areShares && wasTold(resolved, 'fromLogits'))
        return problem(
          'logits-are-shares',
          { flags: LOGITS },
          { place: first, hints: [offer('leave-out-logits', LOGITS)] },
        );
      if (!areHundreds) return undefined;
      return problem('rows-of-hundred', {}, { place: first, hints: [hint('percentages', {}, { scale: 0.01 })] });
    },
    notes() {
      if (rows < FEWEST_ROWS) return [];
      if (areShares && width > 1) return [warning('logits-of-library-are-shares', {})];
      if (areUnit && width === 1) return [note('logits-within-unit', {})];
      return areClasses() ? [warning('probabilities-are-classes', {})] : [];
    },
  };
}

function areRows(matrix: Matrix, holds: (matrix: Matrix, row: number) => boolean): boolean {
  for (let row = 0; row * matrix.width < matrix.values.length; row++) if (!holds(matrix, row)) return false;
  return true;
}

function isShares({ values, width }: Matrix, row: number): boolean {
  let sum = 0;
  for (let index = row * width; index < (row + 1) * width; index++) sum += values[index];
  return width > 1 && Math.abs(sum - 1) <= SUM_ERROR;
}
