import { NON_NEGATIVE, REAL } from '../loss/domain.ts';
import type { SortedLabels } from '../loss/loss.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { ABSOLUTE } from '../math/distance-sums.ts';
import { quantile } from '../math/quantile.ts';
import { weightedQuantile } from '../math/weighted-quantile.ts';

/** Predicting the median label, of weighted labels their weighted median. */
export const medianLabel = {
  from: 'labels' as const,
  predict: ({ values, weights }: SortedLabels): number =>
    weights === undefined ? quantile(values, 0.5) : weightedQuantile(values, weights, 0.5),
};

/** A band around labels in which predictions cost nothing. */
export const deadZoneParameter = number(
  0,
  { en: 'is taken off each difference, down to 0', ko: '차이마다 빼는 값이며 0까지 뺀다' },
  NON_NEGATIVE,
);

/** A size less the dead zone, and 0 below that. */
export const lessened = (size: number, deadZone: number): number =>
  deadZone > 0 ? Math.max(size - deadZone, 0) : size;

export const mae = pointwise({
  name: 'mae',
  aliases: ['l1', 'l1-loss', 'mean-absolute-error', 'absolute-error'],
  libraries: {
    torch: ['L1Loss', 'l1_loss'],
    keras: ['MeanAbsoluteError', 'mean_absolute_error'],
    sklearn: ['mean_absolute_error'],
    xgboost: [
      'mae',
      {
        names: ['reg:absoluteerror'],
        note: { en: 'what XGBoost prints for this objective', ko: 'XGBoost가 이 목적 함수에 보여 주는 값' },
      },
    ],
    lightgbm: ['l1', 'mae', 'mean_absolute_error', 'regression_l1'],
    catboost: [
      {
        names: ['MAE'],
        values: { deadZone: 1e-6 },
        note: { en: 'CatBoost takes 1e-6 off each difference', ko: 'CatBoost는 차이마다 1e-6을 뺀다' },
      },
    ],
  },
  symbol: 'MAE',
  family: 'absolute',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The mean of the absolute differences, in the unit of the label. Every unit of error costs the same, so outliers weigh ' +
      'less than in mse, and the best constant prediction is the median and not the mean. Its derivative has a jump at 0.',
    ko:
      '차이의 절댓값을 평균한 값으로 실제값과 같은 단위를 가진다. 오차 한 단위의 비용이 늘 같아 mse보다 이상치의 영향이 작고, ' +
      '가장 좋은 상수 예측은 평균이 아니라 중앙값이다. 미분은 0에서 끊어진다.',
  },
  formula: '1/n Σ_i |p_i − y_i|',
  derivative: 'dL/dp = sign(p − y)',
  reference: 'R. J. Boscovich, De litteraria expeditione, 1757',
  parameters: { deadZone: deadZoneParameter, columns: columnsParameter('mean') },
  conventions: { torch: { weightedMean: 'weights' } },
  distance: ({ deadZone }) => (deadZone > 0 ? undefined : ABSOLUTE),
  constant: ({ deadZone }) => (deadZone > 0 ? undefined : medianLabel),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y, { deadZone }) => lessened(Math.abs(p - y), deadZone),
  gradient: (p, y, { deadZone }) => (Math.abs(p - y) < deadZone ? 0 : Math.sign(p - y)),
});
