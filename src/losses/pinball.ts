import { REAL, UNIT } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { scaledDistance } from '../math/distance.ts';
import { weightedQuantile } from '../math/weighted-quantile.ts';
import { deadZoneParameter, lessened } from './mae.ts';

export const pinball = pointwise({
  name: 'pinball',
  aliases: ['pinball-loss', 'quantile-loss', 'quantile', 'mean-pinball-loss'],
  libraries: {
    sklearn: ['mean_pinball_loss'],
    xgboost: [
      {
        names: ['quantile', 'reg:quantileerror'],
        renames: { quantileAlpha: 'alpha' },
        note: { en: 'its quantile_alpha is alpha', ko: 'quantile_alpha가 alpha이다' },
      },
    ],
    lightgbm: [
      {
        names: ['quantile'],
        values: { alpha: 0.9 },
        note: { en: 'its alpha is 0.9 unless told otherwise', ko: 'alpha를 지정하지 않으면 0.9이다' },
      },
    ],
    catboost: [
      {
        names: ['Quantile'],
        values: { deadZone: 1e-6 },
        renames: { delta: 'deadZone' },
        note: {
          en: 'CatBoost takes 1e-6 off each difference, its delta',
          ko: 'CatBoost는 차이마다 delta = 1e-6을 뺀다',
        },
      },
    ],
  },
  symbol: 'Pinball',
  family: 'quantile',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The absolute difference, weighted by alpha where the prediction is too low and by 1 − alpha where it is too high: ' +
      'its best constant is the alpha-quantile of the labels. At the default alpha of 0.5 it is half of mae. LightGBM takes ' +
      '0.9 by default. For the expectile, its squared sibling, see expectile.',
    ko:
      '절대 오차에 예측이 낮으면 alpha, 높으면 1 − alpha를 곱한 손실로 가장 좋은 상수 예측은 실제값의 alpha 분위수이다. ' +
      '기본값 alpha = 0.5에서는 mae의 절반이다. LightGBM의 기본값은 0.9이다. 제곱 오차를 쓰는 것은 expectile이다.',
  },
  formula: '1/n Σ_i (α max(y_i − p_i, 0) + (1 − α) max(p_i − y_i, 0))',
  derivative: 'dL/dp = 1 − α if p > y, −α if p < y',
  reference: 'R. Koenker and G. Bassett, Regression quantiles, 1978',
  korean: {
    derivative: 'p > y이면 dL/dp = 1 − α, p < y이면 −α',
  },
  parameters: {
    alpha: {
      ...number(0.5, { en: 'the quantile to predict', ko: '예측하려는 분위수' }, UNIT),
      remembered: ['quantile', 'quantiles', 'tau'],
      level: 'quantile',
    },
    deadZone: deadZoneParameter,
    columns: columnsParameter('mean'),
  },
  distance: ({ alpha, deadZone }) => (deadZone > 0 ? undefined : { power: 1, alpha }),
  constant: ({ deadZone }) =>
    deadZone > 0
      ? undefined
      : {
          from: 'labels',
          // Of the quantile's definitions the one that makes the mean least, weighted or not.
          predict: ({ values: labels, weights }, { alpha }) =>
            weightedQuantile(labels, weights ?? new Float64Array(labels.length).fill(1), alpha),
        },
  prediction: () => REAL,
  label: () => REAL,
  value(p, y, { alpha, deadZone }) {
    const factor = p > y ? 1 - alpha : alpha;
    const size = Math.abs(p - y);
    // What overflows as a difference may be finite times the factor.
    if (deadZone > 0 && Number.isFinite(size)) return factor * lessened(size, deadZone);
    return scaledDistance(factor, p, y) - factor * deadZone;
  },
  gradient: (p, y, { alpha, deadZone }) => (Math.abs(p - y) < deadZone ? 0 : p > y ? 1 - alpha : p < y ? -alpha : 0),
});
