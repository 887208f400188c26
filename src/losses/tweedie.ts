import { type Domain, NON_NEGATIVE, POSITIVE, REAL } from '../loss/domain.ts';
import type { SortedLabels } from '../loss/loss.ts';
import { choice, number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { unitDeviance, unitDevianceSlope } from '../math/unit-deviance.ts';
import { weightedMean } from '../math/weighted-mean.ts';
import { meanLabel } from './mse.ts';
import { floorParameter } from './poisson.ts';

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
    xgboost: [
      {
        names: ['tweedie-nloglik', 'reg:tweedie'],
        values: { form: 'nll' },
        suffix: 'power',
        renames: { tweedieVariancePower: 'power' },
        note: { en: 'the number behind @ is the power', ko: '@ 뒤의 수가 power이다' },
      },
    ],
    lightgbm: [
      {
        names: ['tweedie'],
        values: { form: 'nll', floor: Math.fround(1e-10) },
        renames: { tweedieVariancePower: 'power' },
        note: { en: 'a prediction below 1e-10 counts as that', ko: '1e-10보다 작은 예측값은 1e-10으로 센다' },
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
    form: choice(['deviance', 'nll'], {
      en: 'deviance, or what the log-likelihood has of the prediction alone (nll): half of it, without the term of the label',
      ko: '이탈도(deviance), 또는 로그 가능도에서 예측값에 관한 항(nll): 그 절반에서 실제값만의 항을 뺀 값',
    }),
    floor: floorParameter,
    power: number(1.5, { en: 'the variance grows as p^power', ko: '분산이 p^power에 비례한다' }, POWERS),
    columns: columnsParameter('mean'),
  },
  // The mean label is best for every power, but what it costs follows from one pass for squares alone.
  distance: ({ power, form, floor }) => (power === 0 && form === 'deviance' && floor === 0 ? SQUARED : undefined),
  constant: ({ power, form, floor }) =>
    power === 0 && form === 'deviance' && floor === 0 ? meanLabel(1) : meanOfLabels,
  least: ({ form }) => (form === 'nll' ? -Infinity : 0),
  prediction: ({ power }) => (power === 0 ? REAL : POSITIVE),
  label: ({ power }) => (power <= 0 ? REAL : power < 2 ? NON_NEGATIVE : POSITIVE),
  value(p, y, { power, form, floor }) {
    const q = floor === 0 ? p : Math.max(p, floor);
    return form === 'nll' ? likelihood(q, y, power) : unitDeviance(q, y, power);
  },
  gradient(p, y, { power, form, floor }) {
    if (floor > 0 && p < floor) return 0;
    return unitDevianceSlope(p, y, power) / (form === 'nll' ? 2 : 1);
  },
});

/** p^(2−q)/(2−q) − y p^(1−q)/(1−q), and what it comes to where a power is 0: XGBoost's and LightGBM's. */
function likelihood(p: number, y: number, power: number): number {
  if (power === 1) return p - (y === 0 ? 0 : y * Math.log(p));
  if (power === 2) return y / p + Math.log(p);
  return p ** (2 - power) / (2 - power) - (y === 0 ? 0 : (y * p ** (1 - power)) / (1 - power));
}
