import { interval, REAL } from '../loss/domain.ts';
import { flag, number } from '../loss/parameter.ts';
import { multiParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { meanLabel } from './mse.ts';

const ofMean = meanLabel(1);

/** What a score does where labels leave no answer. */
export const forceFiniteParameter = flag({
  en: 'labels that are all alike give 1 if they are met and else 0, instead of NaN and −∞',
  ko: '실제값이 모두 같을 때 NaN과 −∞ 대신, 정확히 맞히면 1, 아니면 0으로 한다',
});
export const minRowsParameter = number(
  1,
  { en: 'of fewer rows the score is NaN', ko: '행이 이보다 적으면 NaN으로 한다' },
  interval(1, Infinity, 'high'),
);

export const r2 = pointwise({
  name: 'r2',
  aliases: ['r2-score', 'r-squared', 'r-square', 'coefficient-of-determination'],
  libraries: {
    sklearn: ['r2_score'],
    lightgbm: ['r2'],
    catboost: ['R2'],
  },
  symbol: 'R2',
  family: 'squared',
  shape: 'scalar',
  better: 'higher',
  about: {
    en:
      'The share of the labels’ squared distances from their mean that predictions take away: 1 is perfect, 0 is no better ' +
      'than always predicting the mean, and below 0 is worse. A score, so higher is better; the samples show their squared ' +
      'differences. It depends on how spread the labels are, so do not compare it across data. Labels that are all alike ' +
      'leave no answer, where scikit-learn says 0 or 1. explained-variance forgives a constant offset.',
    ko:
      '실제값이 평균에서 떨어진 제곱 거리 가운데 예측이 없앤 비율로, 1이면 완벽하고 0이면 늘 평균으로 예측한 것과 같으며 0보다 작으면 그보다 나쁘다. ' +
      '점수이므로 클수록 좋고, 각 데이터에는 제곱 오차를 보여 준다. 실제값이 퍼진 정도에 따라 달라지므로 다른 데이터끼리 비교하지 않는다. ' +
      '실제값이 모두 같으면 답이 없으며 scikit-learn은 0이나 1로 한다. 일정하게 치우친 오차를 봐주는 것은 explained-variance이다.',
  },
  formula: '1 − Σ_i (p_i − y_i)² / Σ_i (y_i − ȳ)²',
  derivative: 'd(p − y)²/dp = 2(p − y)',
  reference: 'S. Wright, Correlation and causation, 1921',
  parameters: { multi: multiParameter, forceFinite: forceFiniteParameter, minRows: minRowsParameter },
  conventions: { sklearn: { values: { multi: 'columns', forceFinite: true, minRows: 2 } } },
  headline: 'skill',
  distance: SQUARED,
  constant: { ...ofMean, solve: (labels) => ofMean.solve(labels, { columns: 'mean' }) },
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => (p - y) * (p - y),
  gradient: (p, y) => 2 * (p - y),
});
