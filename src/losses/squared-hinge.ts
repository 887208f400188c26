import { NON_NEGATIVE, REAL, SIGNS } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { pointwise } from '../loss/pointwise.ts';
import { isOnSide, shareOfPositive, signOf } from './hinge.ts';

export const squaredHinge = pointwise({
  name: 'squared-hinge',
  aliases: ['squared-hinge-loss', 'l2-hinge'],
  libraries: { keras: ['SquaredHinge', 'squared_hinge'] },
  symbol: 'Hinge²',
  family: 'margin',
  shape: 'binary',
  about: {
    en:
      'The square of the hinge loss: 0 from the margin on, and growing with the square of what is missing below it. It has no ' +
      'kink, and it punishes a score far on the wrong side much harder, so a few mislabelled samples can decide the number: ' +
      'look at hinge beside it. Labels 0 and 1 are read as −1 and 1.',
    ko:
      '힌지 손실의 제곱이다. 마진을 넘으면 0이고 그 아래에서는 모자란 만큼의 제곱으로 커진다. 꺾이는 점이 없지만 반대쪽으로 크게 벗어난 점수의 ' +
      '손실이 매우 커서, 레이블이 잘못된 데이터 몇 개가 값을 좌우할 수 있으니 hinge를 함께 본다. 레이블 0과 1은 −1과 1로 읽는다.',
  },
  formula: '1/n Σ_i max(0, m − y_i f_i)²',
  derivative: 'dL/df = −2 y max(0, m − y f)',
  reference: 'O. L. Mangasarian and D. R. Musicant, Lagrangian support vector machines, 2001',
  parameters: { margin: number(1, { en: 'the margin m', ko: '마진 m' }, NON_NEGATIVE) },
  constant: { from: 'labels', predict: (labels, { margin }) => margin * (2 * shareOfPositive(labels) - 1) },
  prediction: () => REAL,
  label: () => SIGNS,
  value: (p, y, { margin }) => Math.max(0, margin - signOf(y) * p) ** 2,
  gradient: (p, y, { margin }) => -2 * signOf(y) * Math.max(0, margin - signOf(y) * p),
  correct: isOnSide,
});
