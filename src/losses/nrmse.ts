import { cellsOf } from '../loss/cells.ts';
import { REAL } from '../loss/domain.ts';
import type { Tally } from '../loss/loss.ts';
import { choice } from '../loss/parameter.ts';
import { pointwise } from '../loss/pointwise.ts';
import { createDistanceSum, SQUARED } from '../math/distance-sums.ts';
import { createExactSum } from '../math/exact-sum.ts';
import { createExtremes } from '../math/extremes.ts';
import { type Fraction, fractionOf, fractionOfSum, isZero, minus, over, roundedRoot, times } from '../math/fraction.ts';
import { mergeEach } from '../math/saved.ts';
import { createSquares } from '../math/squares.ts';
import { addWeighted, counted } from '../math/weighted.ts';

export const nrmse = pointwise({
  name: 'nrmse',
  aliases: ['normalized-root-mean-squared-error', 'normalised-root-mean-squared-error'],
  symbol: 'NRMSE',
  family: 'squared',
  shape: 'scalar',
  about: {
    en:
      'rmse relative to the labels, by one of four measures that sources do not always name (--norm): the size of their ' +
      'mean, their range, their standard deviation (of all rows, not n − 1) or the root of the sum of their squares. By the mean ' +
      'it means little where labels are near 0 or of both signs, by the range it depends on the two extreme labels; ' +
      'by the standard deviation 1 is what predicting the mean comes to. The samples show their squared differences.',
    ko:
      'rmse를 실제값의 크기로 나눈 값으로, 나누는 값이 네 가지인데(--norm) 자료에 밝히지 않은 경우가 많다. 평균의 절댓값(mean), 범위(range), ' +
      '표준편차(std, n으로 나눈 것), 제곱합의 제곱근(l2)이다. 평균으로 나누면 실제값이 0에 가깝거나 부호가 섞였을 때 의미가 없고, ' +
      '범위는 양 끝의 두 값에 좌우되며, 표준편차로 나누면 늘 평균으로 예측한 값이 1이다. 각 데이터에는 제곱 오차를 보여 준다.',
  },
  formula: '√(1/n Σ_i (p_i − y_i)²) / norm(y)',
  derivative: 'd(p − y)²/dp = 2(p − y)',
  reference: 'J. S. Armstrong and F. Collopy, Error measures for generalizing about forecasting methods, 1992',
  parameters: {
    norm: choice(['mean', 'range', 'std', 'l2'], {
      en: 'what of the labels it is divided by: |mean|, maximum − minimum, standard deviation, √Σy²',
      ko: '실제값의 무엇으로 나누는지: |평균|, 최댓값 − 최솟값, 표준편차, √Σy²',
    }),
  },
  headline: 'tally',
  tally: ({ norm }) => createNrmse(norm),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => (p - y) * (p - y),
  gradient: (p, y) => 2 * (p - y),
});

function createNrmse(norm: string): Tally {
  const distances = createDistanceSum(SQUARED);
  const cells = createExactSum();
  const sum = createExactSum();
  const squares = createSquares();
  const extremes = createExtremes();
  /** The square of what is divided by; undefined where it is not finite. */
  const squareOfNorm = (): Fraction | undefined => {
    if (norm === 'std') return squares.variance(sum, cells);
    if (norm === 'l2') return squares.total();
    const [own, count] = [fractionOfSum(sum), fractionOfSum(cells)];
    if (norm === 'mean') return own && count && !isZero(count) ? square(over(own, count)) : undefined;
    const [low, high] = [fractionOf(extremes.low()), fractionOf(extremes.high())];
    return low && high && square(minus(high, low));
  };
  return {
    ...mergeEach([distances, cells, sum, squares, extremes]),
    add(rows) {
      const { predictions, labels, weights } = cellsOf('scalar', rows);
      distances.add(predictions, labels, weights);
      const own = counted(labels, weights);
      cells.addAll(weights ?? new Float64Array(labels.length).fill(1));
      addWeighted(sum, own, weights);
      squares.addAll(own, weights);
      for (const [index, y] of labels.entries()) if (weights?.[index] !== 0) extremes.add(y);
    },
    headline(total) {
      const [all, count, below] = [distances.total(), fractionOfSum(cells), squareOfNorm()];
      if (below === undefined || count === undefined) return Number.NaN;
      // An infinite prediction, or NaN.
      if (all === undefined) return total.over(1n);
      return isZero(below) ? Number(all.numerator) / 0 : roundedRoot(over(over(all, count), below));
    },
  };
}

const square = (value: Fraction): Fraction => times(value, value);
