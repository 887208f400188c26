import { REAL, SIGNS } from '../loss/domain.ts';
import { pointwise } from '../loss/pointwise.ts';
import { logit, sigmoid, softplus } from '../math/logistic.ts';
import { isOnSide, shareOfPositive, signOf } from './hinge.ts';

export const logistic = pointwise({
  name: 'logistic',
  aliases: ['logistic-loss', 'soft-margin', 'soft-margin-loss'],
  libraries: { torch: ['SoftMarginLoss', 'soft_margin_loss'] },
  symbol: 'Logistic',
  family: 'margin',
  shape: 'binary',
  about: {
    en:
      'The logarithm of 1 + e^(−y f), the smooth sibling of hinge: a score is never quite good enough, and one far on the ' +
      'wrong side costs its distance. With labels 0 and 1, read as −1 and 1, it is bce --from-logits to the digit. It is ' +
      'computed by the form that does not overflow, where torch’s soft_margin_loss gives infinity from a score of 710 on.',
    ko:
      '1 + e^(−y f)의 로그로, 힌지 손실의 매끄러운 형태이다. 점수가 아무리 커도 손실이 0이 되지는 않으며, 반대쪽으로 멀리 벗어난 점수의 손실은 ' +
      '그 거리와 같다. 레이블 0과 1은 −1과 1로 읽고, 그 값은 bce --from-logits와 같다. ' +
      '넘침이 없는 식으로 계산하므로 torch의 soft_margin_loss가 무한대를 내는 710 이상의 점수에서도 유한하다.',
  },
  formula: '1/n Σ_i ln(1 + e^(−y_i f_i))',
  derivative: 'dL/df = −y / (1 + e^(y f))',
  reference: 'D. R. Cox, The regression analysis of binary sequences, 1958',
  parameters: {},
  constant: { from: 'labels', predict: (labels) => logit(shareOfPositive(labels)) },
  prediction: () => REAL,
  label: () => SIGNS,
  value: (p, y) => softplus(-signOf(y) * p),
  gradient: (p, y) => -signOf(y) * sigmoid(-signOf(y) * p),
  correct: isOnSide,
});
