import { classParameters, idleWithoutWeights, weighByClass } from '../loss/class-weights.ts';
import { bestShares, crossEntropy, crossEntropySlopes } from '../loss/cross-entropy.ts';
import { interval, LOG_UNIT, NON_NEGATIVE, UNIT } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { idleForLogits, rowDomains, rowParameters } from '../loss/probability-rows.ts';
import { rowwise } from '../loss/rowwise.ts';
import { isLargest } from '../math/softmax.ts';

export const ce = rowwise({
  name: 'ce',
  aliases: [
    'cross-entropy',
    'crossentropy',
    'cee',
    'cross-entropy-loss',
    'categorical-crossentropy',
    'sparse-categorical-crossentropy',
    'multi-logloss',
  ],
  libraries: {
    notes: [
      {
        names: ['softmax_cee'],
        values: { eps: 0 },
        printedBy: 'math',
        note: {
          en: 'the convention math prints the notes’ digits',
          ko: '노트의 숫자는 math 관례로 나온다',
        },
      },
      {
        names: ['cross_entropy_error'],
        printedBy: 'scratch',
        note: {
          en: 'the convention scratch prints the notes’ digits, as it adds 1e-7 inside the logarithm',
          ko: '노트의 숫자는 로그 안에 1e-7을 더하는 scratch 관례로 나온다',
        },
      },
    ],
    torch: [
      {
        names: ['CrossEntropyLoss', 'cross_entropy'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '소프트맥스 이전의 점수를 받는다' },
      },
    ],
    keras: [
      'CategoricalCrossentropy',
      'categorical_crossentropy',
      'SparseCategoricalCrossentropy',
      'sparse_categorical_crossentropy',
    ],
    optax: [
      {
        names: ['softmax_cross_entropy', 'safe_softmax_cross_entropy', 'softmax_cross_entropy_with_integer_labels'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '소프트맥스 이전의 점수를 받는다' },
      },
    ],
    xgboost: [
      {
        names: ['mlogloss', 'multi:softprob', 'multi:softmax'],
        values: { logFloor: Math.fround(Math.log(1e-16)) },
        note: { en: 'probabilities below 1e-16 count as that', ko: '1e-16보다 작은 확률은 1e-16으로 센다' },
      },
    ],
    lightgbm: [
      {
        names: ['multi_logloss', 'multiclass', 'softmax'],
        values: { logFloor: Math.fround(Math.log(1e-15)) },
        note: { en: 'probabilities below 1e-15 count as that', ko: '1e-15보다 작은 확률은 1e-15로 센다' },
      },
    ],
    catboost: [
      {
        names: ['MultiClass'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '점수(로짓)를 받는다' },
      },
    ],
  },
  symbol: 'CEE',
  family: 'entropy',
  shape: 'class',
  about: {
    en:
      'The negative log of the probability that the prediction gives to the right class, in nats; for soft labels the ' +
      'weighted mean over the classes. Guessing evenly over K classes costs ln K, and a confident mistake costs without limit. ' +
      'The notes add 1e-7 inside the logarithm (--convention scratch), Keras divides ' +
      'each row by its sum and clips it (--convention keras). Raw scores need --from-logits. One column of probabilities is bce.',
    ko:
      '정답 클래스에 준 예측 확률의 음의 로그이며 단위는 냇(nat)이다. 레이블이 분포이면 클래스에 대한 가중 평균이다. ' +
      '정답 클래스의 확률만 값에 들어가고, 확신하고 틀리면 손실에 한계가 없다. K개 클래스를 고르게 예측하면 ln K이다. ' +
      '노트는 로그 안에 1e-7을 더하고(--convention scratch), Keras는 각 행을 합으로 나눈 뒤 자른다(--convention keras). ' +
      '소프트맥스를 거치지 않은 값에는 --from-logits를 쓴다. 확률 열이 하나이면 bce를 쓴다.',
  },
  formula: '−1/n Σ_i Σ_k t_ik ln p_ik',
  derivative: 'dL/dp_k = −t_k / p_k, dL/dz_k = softmax(z)_k − t_k',
  reference: 'study notes 000, 002 and 003, softmax_cee and cross_entropy_error; I. J. Good, Rational decisions, 1952',
  korean: {
    reference: '학습 노트 000, 002, 003의 softmax_cee와 cross_entropy_error; I. J. Good, Rational decisions, 1952',
  },
  parameters: {
    fromLogits: rowParameters.fromLogits,
    labelSmoothing: number(0, { en: 'targets become t(1 − s) + s/K', ko: '목표값을 t(1 − s) + s/K로 바꾼다' }, UNIT),
    renormalize: rowParameters.renormalize,
    rowSums: rowParameters.rowSums,
    clip: number(
      0,
      { en: 'probabilities are moved into [clip, 1 − clip]', ko: '확률을 [clip, 1 − clip] 안으로 옮긴다' },
      interval(0, 0.5, 'high'),
    ),
    eps: number(0, { en: 'is added inside the logarithm', ko: '로그 안에 더하는 값' }, NON_NEGATIVE),
    logFloor: number(-Infinity, { en: 'the logarithm is at least this', ko: '로그의 하한' }, LOG_UNIT),
    ...classParameters,
  },
  conventions: {
    scratch: { values: { eps: 1e-7, rowSums: 'any' } },
    keras: { values: { clip: 1e-7, renormalize: true, rowSums: 'any', classMean: 'count' } },
    torch: { values: { rowSums: 'any', classMean: 'index', ignoreIndex: [-100] } },
    sklearn: { values: { clip: 2 ** -52, rowSums: 'warn' } },
  },
  constant: { from: 'moments', variances: false, solve: bestShares },
  ...rowDomains,
  idle: (values) => ({
    ...idleForLogits(values, 'renormalize', 'clip', 'eps', 'logFloor'),
    ...idleWithoutWeights(values),
  }),
  weigh: weighByClass,
  least: ({ rowSums, eps }) => (rowSums === 'any' || eps > 0 ? -Infinity : 0),
  value: crossEntropy,
  gradient: crossEntropySlopes,
  correct: isLargest,
});
