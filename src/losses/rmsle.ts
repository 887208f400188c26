import { multiParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED_LOG_ERROR } from './msle.ts';

const { parameters, conventions, constant, domain, value, gradient } = SQUARED_LOG_ERROR;

export const rmsle = pointwise({
  name: 'rmsle',
  aliases: ['root-mean-squared-logarithmic-error', 'root-mean-squared-log-error'],
  libraries: {
    sklearn: ['root_mean_squared_log_error'],
    xgboost: [
      'rmsle',
      {
        names: ['reg:squaredlogerror'],
        note: { en: 'what XGBoost prints for this objective', ko: 'XGBoost가 이 목적 함수에 보여 주는 값' },
      },
    ],
  },
  symbol: 'RMSLE',
  family: 'relative',
  shape: 'scalar',
  about: {
    en:
      'The square root of msle, about the typical relative error while errors are small. The samples show their squared ' +
      'differences of logarithms; only the headline takes the root, of the mean over all rows and columns, where ' +
      'scikit-learn averages the roots of the columns. It ranks models as msle does.',
    ko:
      'msle의 제곱근으로 오차가 작을 때는 대략 보통의 상대 오차와 같다. 각 데이터에는 로그 차이의 제곱을 보여 주고 ' +
      '대표값에서만 모든 행과 열의 평균에 제곱근을 취한다. scikit-learn은 열마다 구한 제곱근을 평균한다. 모델의 순위는 msle와 같다.',
  },
  formula: '√(1/n Σ_i (ln(1 + p_i) − ln(1 + y_i))²)',
  derivative: 'd(ln(1 + p) − ln(1 + y))²/dp = 2(ln(1 + p) − ln(1 + y)) / (1 + p)',
  reference:
    'C. Tofallis, A better measure of relative prediction accuracy for model selection and model estimation, 2015',
  parameters: { ...parameters, multi: multiParameter },
  conventions: { ...conventions, sklearn: { values: { multi: 'columns' } } },
  headline: 'root-mean',
  lines: [
    { statistic: 'mean', words: { en: 'mean (MSLE)', ko: '평균 (MSLE)' } },
    { statistic: 'sum', words: { en: 'sum', ko: '합' } },
    { statistic: 'root-mean', words: { en: 'root of the mean (RMSLE)', ko: '평균의 제곱근 (RMSLE)' } },
  ],
  constant,
  prediction: domain,
  label: domain,
  value,
  gradient,
});
