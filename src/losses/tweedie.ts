import { type Domain, NON_NEGATIVE, POSITIVE, REAL } from '../loss/domain.ts';
import type { SortedLabels } from '../loss/loss.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { unitDeviance, unitDevianceSlope } from '../math/unit-deviance.ts';
import { weightedMean } from '../math/weighted-mean.ts';
import { meanLabel } from './mse.ts';

/** Predicting the mean label, where what that costs needs another look at all of them. */
export const meanOfLabels = {
  from: 'labels' as const,
  predict: ({ values, weights }: SortedLabels): number => weightedMean(values, weights),
};

/** The powers to which a distribution belongs. */
const POWERS: Domain = {
  text: { en: '(-∞, 0] or [1, ∞)', ko: '(-∞, 0] 또는 [1, ∞)' },
  low: -Infinity,
  high: Infinity,
  contains: (power) => Number.isFinite(power) && (power <= 0 || power >= 1),
};

export const tweedie = pointwise({
  name: 'tweedie',
  aliases: ['tweedie-deviance', 'tweedie-loss'],
  libraries: {
    sklearn: [
      {
        names: ['mean_tweedie_deviance'],
        values: { power: 0 },
        note: {
          en: 'its power is 0 unless told otherwise, which is the squared error',
          ko: 'power를 지정하지 않으면 0이며 제곱 오차이다',
        },
      },
    ],
  },
  symbol: 'Tweedie',
  family: 'deviance',
  shape: 'scalar',
  about: {
    en:
      'Twice the log-likelihood lost by predicting p instead of y, where the variance grows as p^power: 0 is mse, 1 ' +
      'poisson-deviance, 2 gamma-deviance, 3 inverse Gaussian, and between 1 and 2 amounts of which many are 0, as claims ' +
      'are. It is 0 where the prediction is right. The larger the power, the less large labels count, so compare only at ' +
      'the same power. XGBoost, LightGBM and CatBoost leave out the term of the label alone and the factor 2.',
    ko:
      '분산이 p^power에 비례하는 분포에서 y 대신 p를 예측하여 잃는 로그 가능도의 두 배이다. power가 0이면 mse, 1이면 poisson-deviance, ' +
      '2이면 gamma-deviance, 3이면 역가우스 분포이고, 1과 2 사이는 보험금처럼 0이 많은 금액에 쓴다. 정확한 예측에서 0이다. ' +
      'power가 클수록 큰 실제값의 영향이 작아지므로 같은 power끼리만 비교해야 한다. XGBoost, LightGBM, CatBoost는 ' +
      '실제값만의 항과 계수 2를 뺀다.',
  },
  formula: '1/n Σ_i 2(y_i^(2−q)/((1−q)(2−q)) − y_i p_i^(1−q)/(1−q) + p_i^(2−q)/(2−q)), q = power',
  derivative: 'dL/dp = 2(p − y) / p^power',
  reference: 'M. C. K. Tweedie, An index which distinguishes between some important exponential families, 1984',
  parameters: {
    power: number(1.5, { en: 'the variance grows as p^power', ko: '분산이 p^power에 비례한다' }, POWERS),
    columns: columnsParameter('mean'),
  },
  // The mean label is best for every power, but what it costs follows from one pass for squares alone.
  distance: ({ power }) => (power === 0 ? SQUARED : undefined),
  constant: ({ power }) => (power === 0 ? meanLabel(1) : meanOfLabels),
  prediction: ({ power }) => (power === 0 ? REAL : POSITIVE),
  label: ({ power }) => (power <= 0 ? REAL : power < 2 ? NON_NEGATIVE : POSITIVE),
  value: (p, y, { power }) => unitDeviance(p, y, power),
  gradient: (p, y, { power }) => unitDevianceSlope(p, y, power),
});
