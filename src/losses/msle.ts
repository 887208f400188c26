import { interval, REAL } from '../loss/domain.ts';
import type { SortedLabels } from '../loss/loss.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { logDistance } from '../math/log-distance.ts';
import { weightedMean } from '../math/weighted-mean.ts';

/** The parameters, domain, value and slope of a loss whose samples are squared differences of ln(1 + x). */
export const SQUARED_LOG_ERROR = {
  parameters: {
    minValue: number(
      -1,
      { en: 'predictions and labels below this count as this', ko: '이보다 작은 예측값과 실제값은 이 값으로 본다' },
      interval(-1, Infinity, 'high'),
    ),
    columns: columnsParameter('mean'),
  },
  conventions: { keras: { values: { minValue: 1e-7 } } },
  constant: {
    from: 'labels' as const,
    /** That whose ln(1 + p) is the mean of the labels'. */
    predict: ({ values: labels, weights }: SortedLabels, { minValue }: { readonly minValue: number }): number =>
      Math.expm1(
        weightedMean(
          labels.map((y) => Math.log1p(Math.max(y, minValue))),
          weights,
        ),
      ),
  },
  domain: ({ minValue }: { readonly minValue: number }) => (minValue > -1 ? REAL : interval(-1, Infinity, 'both')),
  value(p: number, y: number, { minValue }: { readonly minValue: number }): number {
    return logDistance(Math.max(p, minValue), Math.max(y, minValue)) ** 2;
  },
  gradient(p: number, y: number, { minValue }: { readonly minValue: number }): number {
    if (p < minValue) return 0;
    return (2 * Math.sign(p - Math.max(y, minValue)) * logDistance(p, Math.max(y, minValue))) / (1 + p);
  },
};

const { parameters, conventions, constant, domain, value, gradient } = SQUARED_LOG_ERROR;

export const msle = pointwise({
  name: 'msle',
  aliases: ['mean-squared-logarithmic-error', 'mean-squared-log-error', 'squared-log-error'],
  libraries: {
    keras: ['MeanSquaredLogarithmicError', 'mean_squared_logarithmic_error'],
    sklearn: ['mean_squared_log_error'],
    catboost: ['MSLE'],
  },
  symbol: 'MSLE',
  family: 'relative',
  shape: 'scalar',
  about: {
    en:
      'The squared difference of ln(1 + prediction) and ln(1 + label): it compares ratios, so being off by a factor costs the ' +
      'same at every size, and the 1 keeps counts of 0 in. Too low predictions cost more than too high ones by the same ' +
      'amount. Values of −1 and below have no logarithm and are refused; Keras silently counts whatever is negative as 0. ' +
      'rmsle takes the root.',
    ko:
      'ln(1 + 예측값)과 ln(1 + 실제값)의 차이를 제곱한 값이다. 비율을 비교하므로 같은 배수만큼 틀리면 크기와 관계없이 손실이 같고, ' +
      '1을 더하므로 0인 개수도 다룰 수 있다. 같은 양만큼 틀려도 낮은 예측의 손실이 더 크다. -1 이하의 값은 로그가 없어 오류이며, ' +
      'Keras는 음수를 알리지 않고 0으로 본다. 제곱근을 취한 것은 rmsle이다.',
  },
  formula: '1/n Σ_i (ln(1 + p_i) − ln(1 + y_i))²',
  derivative: 'dL/dp = 2(ln(1 + p) − ln(1 + y)) / (1 + p)',
  reference:
    'C. Tofallis, A better measure of relative prediction accuracy for model selection and model estimation, 2015',
  parameters,
  conventions,
  constant,
  prediction: domain,
  label: domain,
  value,
  gradient,
});
