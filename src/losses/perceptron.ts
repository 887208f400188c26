import { REAL, SIGNS } from '../loss/domain.ts';
import { pointwise } from '../loss/pointwise.ts';
import { isOnSide, signOf } from './hinge.ts';

export const perceptron = pointwise({
  name: 'perceptron',
  aliases: ['perceptron-loss'],
  libraries: { optax: ['perceptron_loss'] },
  symbol: 'Perceptron',
  family: 'margin',
  shape: 'binary',
  about: {
    en:
      'How far a score lies on the wrong side of 0; nothing on the right side, however near. A score of 0 costs nothing for ' +
      'either label, so predicting 0 everywhere has the loss 0: it can only rank models whose scores have the same scale. ' +
      'hinge adds the margin that prevents this. Labels 0 and 1 are read as −1 and 1.',
    ko:
      '점수가 0을 기준으로 반대쪽에 얼마나 벗어났는지를 나타내며, 맞는 쪽이면 아무리 가까워도 0이다. ' +
      '점수 0은 어느 레이블에서도 손실이 없어 모두 0으로 예측하면 손실이 0이 되므로, 점수의 크기가 비슷한 모델끼리만 비교할 수 있다. ' +
      '이를 막는 마진을 더한 것이 hinge이다. 레이블 0과 1은 −1과 1로 읽는다.',
  },
  formula: '1/n Σ_i max(0, −y_i f_i)',
  derivative: 'dL/df = −y [y f < 0]',
  reference: 'F. Rosenblatt, The perceptron: a probabilistic model for information storage and organization, 1958',
  parameters: {},
  prediction: () => REAL,
  label: () => SIGNS,
  value: (p, y) => Math.max(0, -signOf(y) * p),
  gradient: (p, y) => (signOf(y) * p < 0 ? -signOf(y) : 0),
  correct: isOnSide,
});
