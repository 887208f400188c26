import { REAL } from '../loss/domain.ts';
import { multiParameter, pointwise } from '../loss/pointwise.ts';

export const medae = pointwise({
  name: 'medae',
  aliases: ['median-absolute-error', 'median-ae'],
  libraries: {
    sklearn: ['median_absolute_error'],
    catboost: ['MedianAbsoluteError'],
  },
  symbol: 'MedAE',
  family: 'absolute',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The median of the absolute differences: half of the predictions are off by less, in the unit of the label. However ' +
      'large the other half is, the number does not change, so read it beside mae or max-error. It needs all losses at the ' +
      'end. Of weighted rows it is the weighted median; of several columns the median over all numbers, where scikit-learn ' +
      'averages the columns’ medians.',
    ko:
      '절대 오차의 중앙값으로, 예측의 절반은 오차가 이보다 작다. 단위는 실제값과 같다. 나머지 절반이 아무리 크게 틀려도 값이 변하지 않으므로 ' +
      'mae나 max-error와 함께 본다. 끝까지 모든 손실을 보관해야 한다. 가중치가 있으면 가중 중앙값이고, ' +
      '열이 여러 개이면 모든 값의 중앙값이며 scikit-learn은 열마다 구한 중앙값을 평균한다.',
  },
  formula: 'median_i |p_i − y_i|',
  derivative: 'd|p − y|/dp = sign(p − y)',
  reference: 'F. R. Hampel, The influence curve and its role in robust estimation, 1974',
  korean: {
    formula: '|p_i − y_i|의 중앙값',
  },
  parameters: { multi: multiParameter },
  conventions: { sklearn: { values: { multi: 'columns' } } },
  headline: 'median',
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => Math.abs(p - y),
  gradient: (p, y) => Math.sign(p - y),
});
