import { REAL } from '../loss/domain.ts';
import type { Tally } from '../loss/loss.ts';
import { multiParameter, pointwise } from '../loss/pointwise.ts';
import { createExactSum, type ExactSum } from '../math/exact-sum.ts';
import { sumRow } from '../math/row-sum.ts';
import { mergeEach, type SavedSum } from '../math/saved.ts';
import { createSquares, type SavedSquares, type Squares } from '../math/squares.ts';
import { forceFiniteParameter } from './r2.ts';

export const explainedVariance = pointwise({
  name: 'explained-variance',
  aliases: ['explained-variance-score'],
  libraries: { sklearn: ['explained_variance_score'] },
  symbol: 'EV',
  family: 'squared',
  shape: 'scalar',
  better: 'higher',
  about: {
    en:
      '1 minus the variance of the differences over the variance of the labels. It is r2 but for a constant offset, which it ' +
      'does not see: predictions that are all too high by 100 still have 1. Look at both; where they differ the predictions ' +
      'are off on the whole. A score, so higher is better; the samples show their squared differences.',
    ko:
      '1에서 오차의 분산을 실제값의 분산으로 나눈 값을 뺀 것이다. 일정하게 치우친 오차를 보지 못한다는 점만 r2와 달라서, ' +
      '모든 예측이 100씩 높아도 1이다. 둘을 함께 보고 값이 다르면 예측이 전체적으로 치우친 것이다. 점수이므로 클수록 좋고, ' +
      '각 데이터에는 제곱 오차를 보여 준다.',
  },
  formula: '1 − Var(p − y) / Var(y)',
  derivative: 'd(p − y)²/dp = 2(p − y)',
  reference: 'R. A. Fisher, Statistical methods for research workers, 1925',
  parameters: { multi: multiParameter, forceFinite: forceFiniteParameter },
  conventions: { sklearn: { values: { multi: 'columns', forceFinite: true } } },
  headline: 'tally',
  tally: ({ forceFinite }) => createExplained(forceFinite),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => (p - y) * (p - y),
  gradient: (p, y) => 2 * (p - y),
});

/** The variance of each column of numbers, of which each counts by its row's weight. */
function createVariances() {
  const weights = createExactSum();
  const columns: { readonly sum: ExactSum; readonly squares: Squares }[] = [];
  const columnAt = (column: number) => {
    columns[column] ??= { sum: createExactSum(), squares: createSquares() };
    return columns[column];
  };
  return {
    addRow(weight: number, width: number, cell: (column: number) => number): void {
      weights.add(weight);
      for (let column = 0; column < width; column++) {
        const { sum, squares } = columnAt(column);
        sum.addProduct(weight, cell(column));
        squares.add(weight, cell(column));
      }
    },
    merge(saved: SavedVariances): void {
      weights.merge(saved.weights);
      saved.columns.forEach(([ownSum, ownSquares], column) => {
        const { sum, squares } = columnAt(column);
        sum.merge(ownSum);
        squares.merge(ownSquares);
      });
    },
    save: (): SavedVariances => ({
      weights: weights.save(),
      columns: columns.map(({ sum, squares }) => [sum.save(), squares.save()]),
    }),
    /** Their sum over the columns. */
    total(): number {
      return sumRow((column) => columns[column].squares.about(columns[column].sum, weights, 2n), columns.length);
    },
  };
}

interface SavedVariances {
  readonly weights: SavedSum;
  readonly columns: readonly (readonly [SavedSum, SavedSquares])[];
}

function createExplained(forceFinite: boolean): Tally {
  const ofErrors = createVariances();
  const ofLabels = createVariances();
  return {
    ...mergeEach([ofErrors, ofLabels]),
    add({ count, prediction, label, weight }) {
      const { width, values: y } = label;
      for (let row = 0; row < count; row++) {
        const counts = weight?.values[row] ?? 1;
        if (counts === 0) continue;
        ofErrors.addRow(counts, width, (column) => prediction.values[row * width + column] - y[row * width + column]);
        ofLabels.addRow(counts, width, (column) => y[row * width + column]);
      }
    },
    headline() {
      const [rest, all] = [ofErrors.total(), ofLabels.total()];
      if (all === 0 && forceFinite) return rest === 0 ? 1 : 0;
      return 1 - rest / all;
    },
  };
}
