import type { Distributions, Loss } from '../../loss/loss.ts';
import { sumRow } from '../../math/row-sum.ts';
import { type Hint, hint, type Note, note, offer, problem } from '../../problem/problem.ts';
import type { LocatedMatrix } from '../../rows/block.ts';
import { arePercentages, mayBeScores } from './value-kinds.ts';

const ERROR = 1e-3;
const WARNING = 1e-6;

/** Holds rows that must be distributions to a sum of 1. */
export interface RowSums {
  /** Throws UserError, by its place, for a row whose sum is not near 1. */
  check(matrix: LocatedMatrix, role: keyof Distributions): void;
  /** What is to be said of the rows whose sums are only nearly 1. */
  warnings(): Note[];
}

export function createRowSums(loss: Loss, distributions: Distributions): RowSums {
  const uneven = { prediction: 0, label: 0 };

  const checkRow = (matrix: LocatedMatrix, role: keyof Distributions, row: number): void => {
    const sum = sumRow((column) => matrix.values[row * matrix.width + column], matrix.width);
    const error = Math.abs(sum - 1);
    if (error > ERROR && distributions[role] === 'check')
      throw problem('row-sum', { role, sum }, { place: matrix.place(row), hints: remediesOf(loss, role, matrix) });
    if (error > WARNING) uneven[role]++;
  };

  return {
    check(matrix, role) {
      const { width, values } = matrix;
      if (distributions[role] === 'any' || (loss.shape === 'either' && width === 1)) return;
      for (let row = 0; row * width < values.length; row++) {
        // An ordinary sum tells most rows from those that must be looked at.
        let near = 0;
        for (let index = row * width; index < (row + 1) * width; index++) near += values[index];
        if (!(Math.abs(near - 1) < WARNING / 2)) checkRow(matrix, role, row);
      }
    },
    warnings() {
      const roles = (['prediction', 'label'] as const).filter((role) => uneven[role] > 0);
      return roles.map((role) =>
        note('rows-sum-nearly', {
          role,
          rows: uneven[role],
          flags: role === 'prediction' && 'renormalize' in loss.parameters ? { renormalize: true } : undefined,
        }),
      );
    },
  };
}

/** What may be done about a row that does not sum to 1, as far as the loss can. */
function remediesOf({ parameters, headline }: Loss, role: keyof Distributions, matrix: LocatedMatrix): Hint[] {
  const { values } = matrix;
  const percent = arePercentages(matrix, true) ? [hint('percentages', {}, { scale: 0.01 })] : [];
  const ways: readonly (readonly [string, Hint, boolean])[] = [
    ['fromLogits', offer('raw-scores', { 'from-logits': true }), mayBeScores(matrix, true)],
    ['renormalize', offer('shares-of-another-total', { renormalize: true }), values.every((value) => value >= 0)],
    ['rowSums', offer('rows-as-they-are', { 'row-sums': 'any' }), true],
  ];
  // Rows of any sum have no shares to be held against: another score.
  if (role === 'label' && headline === 'skill') return [];
  if (role === 'label') return [offer('target-rows-as-they-are', { 'row-sums': 'any' })];
  return [...percent, ...ways.flatMap(([name, way, fits]) => (fits && name in parameters ? [way] : []))];
}
