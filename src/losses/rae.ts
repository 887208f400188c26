import { REAL } from '../loss/domain.ts';
import { pointwise } from '../loss/pointwise.ts';
import { ABSOLUTE } from '../math/distance-sums.ts';
import { exactMean } from '../math/weighted-mean.ts';
import { meanOfLabels } from './tweedie.ts';

export const rae = pointwise({
  name: 'rae',
  aliases: ['relative-absolute-error'],
  symbol: 'RAE',
  family: 'absolute',
  shape: 'scalar',
  about: {
    en:
      'The sum of the absolute differences over that of always predicting the mean label: 0 is perfect, and above 1 the mean ' +
      'would have been better. The mean is not what makes absolute differences least, which is the median: d2:loss=mae ' +
      'compares with that, and is stricter. All labels are kept for it. Labels that are all alike leave nothing to divide by.',
    ko:
      '절대 오차의 합을 늘 실제값의 평균으로 예측했을 때의 합으로 나눈 값으로, 0이면 완벽하고 1보다 크면 평균으로 예측하는 편이 낫다. ' +
      '절대 오차를 가장 작게 하는 상수는 평균이 아니라 중앙값이므로, 그것과 비교하는 d2:loss=mae가 더 엄격하다. ' +
      '모든 실제값을 보관해야 하며, 실제값이 모두 같으면 나눌 수 없다.',
  },
  formula: 'Σ_i |p_i − y_i| / Σ_i |y_i − ȳ|',
  derivative: 'd|p − y|/dp = sign(p − y)',
  reference: 'I. H. Witten and E. Frank, Data mining: practical machine learning tools and techniques, 2000',
  parameters: {},
  headline: 'relative',
  distance: ABSOLUTE,
  constant: { ...meanOfLabels, isOther: true, exactly: ({ values, weights }) => exactMean(values, weights) },
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => Math.abs(p - y),
  gradient: (p, y) => Math.sign(p - y),
});
