import { REAL, UNIT } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { scaledDistance } from '../math/distance.ts';
import { meanLabel } from './mse.ts';

/** What a residual weighs by its sign. */
const weightOf = (p: number, y: number, alpha: number): number => (p > y ? 1 - alpha : alpha);

export const expectile = pointwise({
  name: 'expectile',
  aliases: ['expectile-loss'],
  libraries: {
    catboost: ['Expectile'],
  },
  symbol: 'Expectile',
  family: 'quantile',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The squared difference, weighted by alpha where the prediction is too low and by 1 − alpha where it is too high. It ' +
      'is to mse what pinball is to mae: its best constant is the alpha-expectile, which unlike a quantile moves with every ' +
      'label. At the default alpha of 0.5 it is half of mse. Vowpal Wabbit counts alpha from the other side: its q is 1 − alpha.',
    ko:
      '제곱 오차에 예측이 낮으면 alpha, 높으면 1 − alpha를 곱한 손실이다. mae에 대한 pinball과 같은 관계로 mse를 넓힌 것이며, ' +
      '가장 좋은 상수 예측은 alpha 기대분위수로 분위수와 달리 모든 실제값의 영향을 받는다. 기본값 alpha = 0.5에서는 mse의 절반이다. ' +
      'Vowpal Wabbit의 q는 반대쪽에서 센 1 − alpha이다.',
  },
  formula: '1/n Σ_i |α − 1[p_i > y_i]| (p_i − y_i)²',
  derivative: 'dL/dp = 2|α − 1[p > y]| (p − y)',
  reference: 'W. K. Newey and J. L. Powell, Asymmetric least squares estimation and testing, 1987',
  parameters: {
    alpha: number(0.5, { en: 'the expectile to predict', ko: '예측하려는 기대분위수' }, UNIT),
    columns: columnsParameter('mean'),
  },
  // Of the expectiles only that of 0.5, the mean, follows from one pass.
  constant: ({ alpha }) => (alpha === 0.5 ? meanLabel(0.5) : { from: 'slopes' }),
  prediction: () => REAL,
  label: () => REAL,
  value(p, y, { alpha }) {
    const weight = weightOf(p, y, alpha);
    return weight === 0 ? 0 : weight * (p - y) * (p - y);
  },
  gradient: (p, y, { alpha }) => Math.sign(p - y) * scaledDistance(2 * weightOf(p, y, alpha), p, y),
});
