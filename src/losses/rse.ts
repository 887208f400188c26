import { REAL } from '../loss/domain.ts';
import { pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { meanLabel } from './mse.ts';

const ofMean = meanLabel(1);

export const rse = pointwise({
  name: 'rse',
  aliases: ['relative-squared-error'],
  symbol: 'RSE',
  family: 'squared',
  shape: 'scalar',
  about: {
    en:
      'The sum of the squared differences over that of always predicting the mean label: 0 is perfect, 1 is no better than ' +
      'the mean, and above 1 is worse. It is 1 − r2, and its root is nrmse by the standard deviation. The mean is that of the labels ' +
      'at hand, so numbers on different data are not the same ratio. Labels that are all alike leave nothing to divide by.',
    ko:
      '제곱 오차의 합을 늘 실제값의 평균으로 예측했을 때의 합으로 나눈 값으로, 0이면 완벽하고 1이면 평균과 같으며 1보다 크면 평균보다 나쁘다. ' +
      '1 − r2와 같고 그 제곱근은 표준편차로 나눈 nrmse이다. 평균은 주어진 실제값의 평균이므로 데이터가 다르면 기준도 다르다. ' +
      '실제값이 모두 같으면 나눌 수 없다.',
  },
  formula: 'Σ_i (p_i − y_i)² / Σ_i (y_i − ȳ)²',
  derivative: 'd(p − y)²/dp = 2(p − y)',
  reference: 'I. H. Witten and E. Frank, Data mining: practical machine learning tools and techniques, 2000',
  parameters: {},
  headline: 'relative',
  distance: SQUARED,
  constant: { ...ofMean, solve: (labels) => ofMean.solve(labels, { columns: 'mean' }) },
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => (p - y) * (p - y),
  gradient: (p, y) => 2 * (p - y),
});
