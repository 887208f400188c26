import { REAL } from '../loss/domain.ts';
import { columnsParameter, multiParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { meanLabel, SQUARED_ERROR_LINES } from './mse.ts';

export const rmse = pointwise({
  name: 'rmse',
  aliases: ['root-mean-squared-error'],
  libraries: {
    sklearn: ['root_mean_squared_error'],
    xgboost: [
      'rmse',
      {
        names: ['reg:squarederror', 'reg:logistic'],
        note: { en: 'what XGBoost prints for this objective', ko: 'XGBoost가 이 목적 함수에 보여 주는 값' },
      },
    ],
    lightgbm: ['rmse', 'root_mean_squared_error', 'l2_root'],
    catboost: [
      'RMSE',
      {
        names: ['MultiRMSE'],
        values: { columns: 'sum' },
        note: { en: 'squares are added up over the columns', ko: '제곱을 열에 대하여 더한다' },
      },
    ],
  },
  symbol: 'RMSE',
  family: 'squared',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The square root of the mean squared error, in the unit of the label. The samples show their squared differences; only ' +
      'the headline takes the root, of the mean over all rows and columns (scikit-learn averages the columns’ roots), so the mean of several files’ rmse is not the rmse ' +
      'of the files together. It ranks models as mse does.',
    ko:
      '평균제곱오차의 제곱근으로 실제값과 같은 단위를 가진다. 각 데이터에는 제곱 오차를 보여 주고 대표값에서만 모든 행과 열의 평균에 제곱근을 취한다(scikit-learn은 열마다 구한 제곱근을 평균한다). ' +
      '따라서 여러 파일의 rmse를 평균해도 전체의 rmse가 되지 않는다. 모델의 순위는 mse와 같다.',
  },
  formula: '√(1/n Σ_i (p_i − y_i)²)',
  derivative: 'd(p − y)²/dp = 2(p − y)',
  reference: 'K. Pearson, Contributions to the mathematical theory of evolution, 1894',
  parameters: { columns: columnsParameter('mean'), multi: multiParameter },
  conventions: { sklearn: { values: { multi: 'columns' } } },
  headline: 'root-mean',
  lines: [
    ...SQUARED_ERROR_LINES,
    { statistic: 'root-mean', words: { en: 'root of the mean (RMSE)', ko: '평균의 제곱근 (RMSE)' } },
  ],
  distance: SQUARED,
  constant: meanLabel(1),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => (p - y) * (p - y),
  gradient: (p, y) => 2 * (p - y),
});
