import { interval, NON_NEGATIVE, REAL, UNIT } from '../loss/domain.ts';
import { flag, number, numberAt, numberByColumn } from '../loss/parameter.ts';
import { pointwise } from '../loss/pointwise.ts';
import { sigmoid } from '../math/logistic.ts';
import { bceValue, clipped, smoothed } from './bce.ts';

interface FocalValues {
  readonly gamma: number;
  readonly alpha: readonly number[];
  readonly fromLogits: boolean;
  readonly labelSmoothing: number;
  readonly clip: number;
}

export const focal = pointwise({
  name: 'focal',
  aliases: ['focal-loss', 'sigmoid-focal', 'binary-focal-crossentropy', 'binary-focal-cross-entropy'],
  libraries: {
    torchvision: [
      {
        names: ['sigmoid_focal_loss'],
        values: { fromLogits: true, alpha: [0.25] },
        note: { en: 'it takes raw scores, and alpha is 0.25', ko: '시그모이드 이전의 점수를 받으며 alpha는 0.25이다' },
      },
    ],
    keras: ['BinaryFocalCrossentropy', 'binary_focal_crossentropy'],
    optax: [
      {
        names: ['sigmoid_focal_loss'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores, without alpha', ko: '시그모이드 이전의 점수를 받으며 alpha를 쓰지 않는다' },
      },
    ],
  },
  symbol: 'FL',
  family: 'entropy',
  shape: 'binary',
  about: {
    en:
      'Binary cross-entropy in which a sample counts the less the better it is predicted: p = 0.9 for the right class costs a ' +
      'hundredth of its bce at gamma 2. It makes rare, hard samples visible where easy ones are many, but its minimum is no ' +
      'longer the true probability, so do not judge calibration by it. gamma 0 is bce. alpha weighs label 1 by alpha and ' +
      'label 0 by 1 − alpha; there is none unless asked for, as in Keras, where torchvision takes 0.25.',
    ko:
      '잘 맞힌 데이터일수록 손실을 줄인 이진 교차 엔트로피이다. gamma가 2이면 정답에 0.9를 준 데이터의 손실은 bce의 100분의 1이다. ' +
      '쉬운 데이터가 많을 때 드물고 어려운 데이터를 드러내지만, 최솟값이 실제 확률에 있지 않으므로 확률의 보정을 이 값으로 판단하면 안 된다. ' +
      'gamma가 0이면 bce이다. alpha는 레이블 1에 alpha, 레이블 0에 1 − alpha를 곱하며, 지정하지 않으면 쓰지 않는다. torchvision은 0.25를 쓴다.',
  },
  formula: '−1/n Σ_i α_t (1 − p_t)^γ ln p_t',
  derivative: 'dL/dp_t = α_t (1 − p_t)^γ (γ ln p_t / (1 − p_t) − 1 / p_t)',
  reference: 'T.-Y. Lin, P. Goyal, R. Girshick, K. He and P. Dollár, Focal loss for dense object detection, 2017',
  parameters: {
    gamma: number(2, { en: 'power of 1 − p_t', ko: '1 − p_t의 지수' }, NON_NEGATIVE),
    alpha: numberByColumn(
      {
        en: 'weight of label 1, beside 1 − alpha of label 0, for each column or for all; none: no weights',
        ko: '레이블 1의 가중치(열마다 또는 하나)이며 레이블 0은 1 − alpha이다; none: 가중치 없음',
      },
      UNIT,
    ),
    fromLogits: flag({ en: 'predictions are raw scores, before the sigmoid', ko: '예측값이 시그모이드 이전의 값이다' }),
    labelSmoothing: number(0, { en: 'labels become y(1 − s) + s/2', ko: '레이블을 y(1 − s) + s/2로 바꾼다' }, UNIT),
    clip: number(
      0,
      {
        en: 'inside the logarithm probabilities are moved into [clip, 1 − clip]',
        ko: '로그 안의 확률을 [clip, 1 − clip] 안으로 옮긴다',
      },
      interval(0, 0.5, 'high'),
    ),
  },
  conventions: { keras: { values: { clip: 1e-7 } }, torch: { values: { alpha: [0.25] } } },
  prediction: ({ fromLogits }) => (fromLogits ? REAL : UNIT),
  label: () => UNIT,
  value(p, y, values, column) {
    const miss = missOf(p, smoothed(y, values.labelSmoothing), values);
    const cost = crossEntropy(p, y, values);
    const weight = weightOf(y, values, column);
    // The power of a miss may vanish beside a cost without limit, which it does not take back.
    if (cost === Infinity) return weight === 0 ? 0 : cost;
    return weight * miss ** values.gamma * cost;
  },
  gradient(p, y, values, column) {
    const { gamma, fromLogits } = values;
    const t = smoothed(y, values.labelSmoothing);
    const miss = missOf(p, t, values);
    const cost = crossEntropy(p, y, values);
    // Where the probability of a label is 0 its logarithm falls more slowly than its slope 1 / p.
    const weight = weightOf(y, values, column);
    if (weight === 0) return 0;
    if (cost === Infinity) return p > 0.5 ? Infinity : -Infinity;
    const [q, rest] = fromLogits ? [sigmoid(p), sigmoid(-p)] : [p, 1 - p];
    const inner = fromLogits ? q * rest : 1;
    const ofMiss = gamma === 0 || cost === 0 ? 0 : gamma * miss ** (gamma - 1) * (1 - 2 * t) * inner * cost;
    const ofOne = t === 0 ? 0 : fromLogits ? t * rest : t / q;
    const ofZero = t === 1 ? 0 : fromLogits ? (1 - t) * q : (1 - t) / rest;
    const ofCost = clipped(q, values) === q ? miss ** gamma * (ofZero - ofOne) : 0;
    return weight * (ofMiss + ofCost);
  },
  correct: (p, y, { fromLogits }) => p > (fromLogits ? 0 : 0.5) === y > 0.5,
});

/** α for label 1, 1 − α for label 0, and what lies between for soft labels. */
function weightOf(y: number, { alpha, labelSmoothing }: FocalValues, column: number): number {
  const t = smoothed(y, labelSmoothing);
  if (alpha.length === 0) return 1;
  const ofOne = numberAt(alpha, column, 1);
  return t * ofOne + (1 - t) * (1 - ofOne);
}

/** 1 − p_t, the probability of the other label. */
function missOf(p: number, t: number, { fromLogits }: FocalValues): number {
  return fromLogits ? t * sigmoid(-p) + (1 - t) * sigmoid(p) : t * (1 - p) + (1 - t) * p;
}

/** The stable bce; from logits too the probability is clipped where there is a clip, as the backends of Keras but one do. */
function crossEntropy(p: number, y: number, values: FocalValues): number {
  const q = values.fromLogits ? sigmoid(p) : p;
  const isFree = clipped(q, values) === q;
  const stable = { eps: 0, log1p: true, logFloor: -Infinity, posWeight: [1], labelSmoothing: values.labelSmoothing };
  return values.fromLogits && isFree
    ? bceValue(p, y, { ...stable, fromLogits: true, clip: 0 }, 0)
    : bceValue(q, y, { ...stable, fromLogits: false, clip: values.clip }, 0);
}
