import { REAL } from '../loss/domain.ts';
import type { SortedLabels } from '../loss/loss.ts';
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

export const mae = pointwise({
  name: 'mae',
  aliases: ['l1', 'l1-loss', 'mean-absolute-error', 'absolute-error'],
  libraries: {
    torch: ['L1Loss', 'l1_loss'],
    keras: ['MeanAbsoluteError', 'mean_absolute_error'],
    sklearn: ['mean_absolute_error'],
  },
  symbol: 'MAE',
  family: 'absolute',
  shape: 'scalar',
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
  parameters: { columns: columnsParameter('mean') },
  conventions: { torch: { weightedMean: 'weights' } },
  distance: ABSOLUTE,
  constant: medianLabel,
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => Math.abs(p - y),
  gradient: (p, y) => Math.sign(p - y),
});
