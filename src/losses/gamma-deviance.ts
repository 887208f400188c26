import { NON_NEGATIVE, POSITIVE } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { unitDeviance, unitDevianceSlope } from '../math/unit-deviance.ts';
import { meanOfLabels } from './tweedie.ts';

export const gammaDeviance = pointwise({
  name: 'gamma-deviance',
  aliases: ['mean-gamma-deviance'],
  libraries: {
    sklearn: ['mean_gamma_deviance'],
    xgboost: [
      {
        names: ['gamma-deviance'],
        values: { eps: 1e-6, labelEps: 1e-6 },
        note: { en: '1e-6 is added to both', ko: '둘 다에 1e-6을 더한다' },
      },
    ],
    lightgbm: [
      {
        names: ['gamma_deviance'],
        values: { eps: 1e-9 },
        headline: 'sum',
        note: { en: 'the sum, and 1e-9 is added to predictions', ko: '합이며 예측값에 1e-9를 더한다' },
      },
    ],
  },
  symbol: 'Deviance',
  family: 'deviance',
  shape: 'scalar',
  about: {
    en:
      'Twice the log-likelihood of a positive amount that is lost by predicting the mean p instead of the amount itself, ' +
      'under a gamma distribution: 0 where they agree. It depends on the ratio of label and prediction alone, so the unit ' +
      'does not matter, and too low predictions cost far more than too high ones. Labels of 0 are refused: use tweedie with ' +
      'a power between 1 and 2. LightGBM reports the sum instead of the mean.',
    ko:
      '감마 분포에서 양수인 금액을 그대로 예측하는 대신 평균을 p로 예측하여 잃는 로그 가능도의 두 배이며 같으면 0이다. ' +
      '실제값과 예측값의 비율에만 따르므로 단위와 관계없고, 낮은 예측의 손실이 높은 예측보다 훨씬 크다. 실제값이 0이면 오류이므로 ' +
      'power가 1과 2 사이인 tweedie를 쓴다. LightGBM은 평균이 아닌 합을 보여 준다.',
  },
  formula: '1/n Σ_i 2(ln(p_i / y_i) + y_i / p_i − 1)',
  derivative: 'dL/dp = 2(p − y) / p²',
  reference: 'J. A. Nelder and R. W. M. Wedderburn, Generalized linear models, 1972',
  parameters: {
    eps: number(0, { en: 'is added to predictions', ko: '예측값에 더하는 값' }, NON_NEGATIVE),
    labelEps: number(0, { en: 'is added to labels', ko: '실제값에 더하는 값' }, NON_NEGATIVE),
    columns: columnsParameter('mean'),
  },
  constant: {
    from: 'labels',
    predict: (labels, { eps, labelEps }) => meanOfLabels.predict(labels) + labelEps - eps,
  },
  prediction: () => POSITIVE,
  label: () => POSITIVE,
  value: (p, y, { eps, labelEps }) => unitDeviance(p + eps, y + labelEps, 2),
  gradient: (p, y, { eps, labelEps }) => unitDevianceSlope(p + eps, y + labelEps, 2),
});
