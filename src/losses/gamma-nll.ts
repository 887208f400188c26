import { NON_NEGATIVE, POSITIVE } from '../loss/domain.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { sumRow } from '../math/row-sum.ts';
import { floorParameter } from './poisson.ts';

export const gammaNll = pointwise({
  name: 'gamma-nll',
  aliases: ['gamma-loss'],
  libraries: {
    xgboost: [
      {
        names: ['gamma-nloglik', 'reg:gamma'],
        values: { floor: Math.fround(1e-6) },
        note: { en: 'a prediction below 1e-6 counts as that', ko: '1e-6보다 작은 예측값은 1e-6으로 센다' },
      },
    ],
    lightgbm: ['gamma'],
  },
  symbol: 'Gamma',
  family: 'likelihood',
  shape: 'scalar',
  about: {
    en:
      'The negative log-likelihood of a positive amount under a gamma distribution of mean p and dispersion 1, which is the ' +
      'exponential distribution. It can be below 0 and depends on the unit, so only differences on the same labels mean ' +
      'anything; gamma-deviance is 0 where the prediction is right and does not depend on the unit.',
    ko:
      '평균이 p이고 산포가 1인 감마 분포, 곧 지수 분포에서 양수인 금액의 음의 로그 가능도이다. 0보다 작을 수 있고 단위에 따라 달라지므로 ' +
      '같은 실제값에서의 차이만 의미가 있다. 정확한 예측에서 0이고 단위와 관계없는 것은 gamma-deviance이다.',
  },
  formula: '1/n Σ_i (y_i / p_i + ln p_i)',
  derivative: 'dL/dp = (1 − y/p) / p',
  reference: 'P. McCullagh and J. A. Nelder, Generalized linear models, 2nd edition, 1989',
  parameters: { floor: floorParameter, columns: columnsParameter('mean') },
  constant: {
    from: 'moments',
    variances: false,
    solve({ count, means }, { columns, floor }) {
      // A prediction of 0 is outside the domain, though ever smaller ones are better where every label is 0.
      if (means.some((mean) => !(mean > floor))) return undefined;
      const share = columns === 'sum' ? 1 : 1 / means.length;
      const mean = share * sumRow((column) => 1 + Math.log(means[column]), means.length);
      return { prediction: means, mean, sum: mean * count };
    },
  },
  least: () => -Infinity,
  prediction: () => POSITIVE,
  label: () => NON_NEGATIVE,
  value: (p, y, { floor }) => y / Math.max(p, floor) + Math.log(Math.max(p, floor)),
  gradient: (p, y, { floor }) => (p < floor ? 0 : (1 - y / p) / p),
});
