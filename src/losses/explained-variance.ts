import { REAL } from '../loss/domain.ts';
import type { Tally } from '../loss/loss.ts';
import { multiParameter, pointwise } from '../loss/pointwise.ts';
import { createDistanceSum, type DistanceSum, SQUARED } from '../math/distance-sums.ts';
import { createExactSum, type ExactSum } from '../math/exact-sum.ts';
import { addUp, type Fraction, isZero, minus, over, rounded } from '../math/fraction.ts';
import type { Matrix } from '../math/matrix.ts';
import { type Mergeable, mergeEach, type SavedSum } from '../math/saved.ts';
import { createSquares, type Squares, varianceOf } from '../math/squares.ts';
import { addWeighted, counted, negated } from '../math/weighted.ts';
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

/** Σwx² and Σwx of one column. */
interface Column {
  /** Of the differences, of which the sum of squares is exact. */
  readonly squares: DistanceSum;
  readonly sum: ExactSum;
  readonly labelSquares: Squares;
  readonly labelSum: ExactSum;
}

function createColumn() {
  const parts = {
    squares: createDistanceSum(SQUARED),
    sum: createExactSum(),
    labelSquares: createSquares(),
    labelSum: createExactSum(),
  } satisfies Column;
  return { ...parts, ...mergeEach(Object.values(parts) as Mergeable<unknown>[]) };
}

/** By columns, of which each has a mean of its own; their variances are added. */
function createExplained(forceFinite: boolean): Tally {
  const weights = createExactSum();
  const columns: ReturnType<typeof createColumn>[] = [];
  const columnAt = (index: number) => {
    columns[index] ??= createColumn();
    return columns[index];
  };
  const total = (of: (column: Column) => Fraction | undefined): Fraction | undefined => addUp(columns.map(of));

  return {
    add({ count, prediction, label, weight }) {
      const counts = weight?.values;
      weights.addAll(counts ?? new Float64Array(count).fill(1));
      for (let index = 0; index < label.width; index++) {
        const { squares, sum, labelSquares, labelSum } = columnAt(index);
        const [p, y] = [prediction, label].map((matrix) => counted(columnOf(matrix, index, count), counts));
        squares.add(p, y, counts);
        addWeighted(sum, p, counts);
        addWeighted(sum, negated(y), counts);
        labelSquares.addAll(y, counts);
        addWeighted(labelSum, y, counts);
      }
    },
    merge([own, others]) {
      weights.merge(own as SavedSum);
      (others as (readonly unknown[])[]).forEach((saved, index) => {
        columnAt(index).merge(saved);
      });
    },
    save: () => [weights.save(), columns.map((column) => column.save())],
    headline() {
      const rest = total(({ squares, sum }) => varianceOf(squares.total(), sum, weights));
      const all = total(({ labelSquares, labelSum }) => labelSquares.variance(labelSum, weights));
      if (rest === undefined || all === undefined) return Number.NaN;
      if (!isZero(all)) return rounded(over(minus(all, rest), all));
      if (forceFinite) return isZero(rest) ? 1 : 0;
      return isZero(rest) ? Number.NaN : -Infinity;
    },
  };
}

const columnOf = ({ width, values }: Matrix, index: number, count: number): Float64Array =>
  width === 1 ? values : Float64Array.from({ length: count }, (_, row) => values[row * width + index]);
