import { REAL } from '../loss/domain.ts';
import type { Tally } from '../loss/loss.ts';
import { choice } from '../loss/parameter.ts';
import { pointwise } from '../loss/pointwise.ts';
import { createExactSum } from '../math/exact-sum.ts';
import { createExtremes } from '../math/extremes.ts';
import { mergeEach } from '../math/saved.ts';
import { createSquares } from '../math/squares.ts';

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
  const rows = createExactSum();
  const cells = createExactSum();
  const sum = createExactSum();
  const squares = createSquares();
  const extremes = createExtremes();
  const normOf = (): number => {
    if (norm === 'mean') return Math.abs(sum.overSum(cells, 1n));
    if (norm === 'range') return extremes.high() - extremes.low();
    return Math.sqrt(norm === 'std' ? squares.about(sum, cells, 2n) : squares.sum());
  };
  return {
    ...mergeEach([rows, cells, sum, squares, extremes]),
    add({ count, label: { width, values }, weight }) {
      for (let row = 0; row < count; row++) {
        const counts = weight?.values[row] ?? 1;
        if (counts === 0) continue;
        rows.add(counts);
        for (const y of values.subarray(row * width, (row + 1) * width)) {
          cells.add(counts);
          sum.addProduct(counts, y);
          squares.add(counts, y);
          extremes.add(y);
        }
      }
    },
    headline: (total) => Math.sqrt(total.overSum(rows, 1n)) / normOf(),
  };
}
