import { NON_NEGATIVE, REAL, SIGNS } from '../loss/domain.ts';
import type { SortedLabels } from '../loss/loss.ts';
import { number } from '../loss/parameter.ts';
import { pointwise } from '../loss/pointwise.ts';
import { weightedMean } from '../math/weighted-mean.ts';

/** The side of a label: 1, or -1 for -1 and for the 0 that stands for it. */
export const signOf = (y: number): number => (y > 0 ? 1 : -1);

/** The share of the labels that are on the side of 1. */
export function shareOfPositive({ values: labels, weights }: SortedLabels): number {
  return weightedMean(
    labels.map((y) => (y > 0 ? 1 : 0)),
    weights,
  );
}

/** Whether a score is on its label's side; a score of 0 counts as the side of -1. */
export const isOnSide = (p: number, y: number): boolean => p > 0 === y > 0;

export const hinge = pointwise({
  name: 'hinge',
  aliases: ['hinge-loss'],
  libraries: { keras: ['Hinge', 'hinge'], sklearn: ['hinge_loss'], optax: ['hinge_loss'] },
  symbol: 'Hinge',
  family: 'margin',
  shape: 'binary',
  about: {
    en:
      'How far a score falls short of the margin on its label’s side: 0 from the margin on, and linear below it. It takes ' +
      'scores and not probabilities, and says nothing about how sure a prediction is; two models that are right by the margin ' +
      'are equal to it. Labels 0 and 1 are read as −1 and 1, over the whole file. squared-hinge is its square, logistic its ' +
      'smooth sibling, perceptron the same without a margin.',
    ko:
      '점수가 레이블 쪽의 마진에 얼마나 못 미치는지를 나타낸다. 마진을 넘으면 0이고 그 아래에서는 직선이다. ' +
      '확률이 아니라 점수를 받으며, 예측을 얼마나 확신하는지는 알려 주지 않는다. 마진만큼 맞힌 두 모델은 이 값으로 구별되지 않는다. ' +
      '레이블 0과 1은 파일 전체에서 −1과 1로 읽는다. squared-hinge는 그 제곱, logistic은 매끄러운 형태, perceptron은 마진이 없는 형태이다.',
  },
  formula: '1/n Σ_i max(0, m − y_i f_i)',
  derivative: 'dL/df = −y [y f < m]',
  reference: 'C. Cortes and V. Vapnik, Support-vector networks, 1995',
  parameters: { margin: number(1, { en: 'the margin m', ko: '마진 m' }, NON_NEGATIVE) },
  constant: {
    from: 'labels',
    /** The margin on the side of more labels. */
    predict: (labels, { margin }) => margin * Math.sign(2 * shareOfPositive(labels) - 1),
  },
  prediction: () => REAL,
  label: () => SIGNS,
  value: (p, y, { margin }) => Math.max(0, margin - signOf(y) * p),
  gradient: (p, y, { margin }) => (signOf(y) * p < margin ? -signOf(y) : 0),
  correct: isOnSide,
});
