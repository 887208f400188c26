import { NON_NEGATIVE, POSITIVE } from '../loss/domain.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { unitDeviance, unitDevianceSlope } from '../math/unit-deviance.ts';
import { meanOfLabels } from './tweedie.ts';

export const poissonDeviance = pointwise({
  name: 'poisson-deviance',
  aliases: ['mean-poisson-deviance'],
  libraries: { sklearn: ['mean_poisson_deviance'] },
  symbol: 'Deviance',
  family: 'deviance',
  shape: 'scalar',
  about: {
    en:
      'Twice the log-likelihood of a count that is lost by predicting the rate p instead of the count itself: 0 where they ' +
      'agree, unlike poisson, whose minimum depends on the labels. Errors of large counts weigh less than in mse, since ' +
      'their variance is larger. A rate of 0 has no likelihood for other counts and is refused. It is tweedie with power 1.',
    ko:
      '개수를 그대로 예측하는 대신 평균을 p로 예측하여 잃는 포아송 로그 가능도의 두 배이다. 같으면 0이며, 최솟값이 실제값에 따라 달라지는 ' +
      'poisson과 다르다. 큰 개수는 분산도 크므로 그 오차의 영향이 mse보다 작다. 예측값 0은 다른 개수의 가능도가 없어 오류이다. ' +
      'power가 1인 tweedie와 같다.',
  },
  formula: '1/n Σ_i 2(y_i ln(y_i / p_i) − y_i + p_i)',
  derivative: 'dL/dp = 2(1 − y/p)',
  reference: 'J. A. Nelder and R. W. M. Wedderburn, Generalized linear models, 1972',
  parameters: { columns: columnsParameter('mean') },
  constant: meanOfLabels,
  prediction: () => POSITIVE,
  label: () => NON_NEGATIVE,
  value: (p, y) => unitDeviance(p, y, 1),
  gradient: (p, y) => unitDevianceSlope(p, y, 1),
});
