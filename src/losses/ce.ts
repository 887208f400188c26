import { ignoreIndexParameter, rowwise } from '../loss/declare.ts';
import { type Domain, interval, NON_NEGATIVE, REAL, UNIT } from '../loss/domain.ts';
import type { BestConstant, Distributions, LabelMoments } from '../loss/loss.ts';
import { choice, flag, number, numberAt, numberByColumn } from '../loss/parameter.ts';
import { scaledDistance } from '../math/distance.ts';
import { bySumOf, sharesOf, sumRow } from '../math/row-sum.ts';
import { argmax, isLargest, logSumOthers, softmax } from '../math/softmax.ts';
import type { Text } from '../words/message.ts';

interface RowValues {
  readonly fromLogits: boolean;
  readonly renormalize: boolean;
}

interface CeValues extends RowValues {
  readonly classWeight: readonly number[];
  readonly labelSmoothing: number;
  readonly clip: number;
  readonly eps: number;
}

/** Cross-entropy with nothing done to its targets and its logarithm, for the losses made of it. */
export const PLAIN = { classWeight: [], labelSmoothing: 0, clip: 0, eps: 0 } as const;

/** How much the classes count, and which of them are not looked at. */
export const classParameters = {
  classWeight: numberByColumn(
    {
      en: 'factor on what each class costs: cat=2,dog=1 by name, or 2,1 in the order of the classes',
      ko: '클래스마다 손실에 곱하는 값: 이름으로 cat=2,dog=1 또는 클래스 순서대로 2,1',
    },
    NON_NEGATIVE,
  ),
  classMean: choice(['weights', 'index', 'count'], {
    en: 'with class weights the mean divides by the weights of the targets, by them only where labels are class indices (index), or by the rows (count)',
    ko: '클래스 가중치가 있을 때 평균을 나누는 값: 목표값의 가중치(weights), 레이블이 클래스 번호일 때만 그 가중치(index), 행의 수(count)',
  }),
  ignoreIndex: ignoreIndexParameter,
};

interface ClassValues {
  readonly classWeight: readonly number[];
  readonly classMean: string;
}

/** What has no effect where there are no class weights. */
export const idleWithoutWeights = ({ classWeight }: ClassValues): Readonly<Record<string, Text>> =>
  classWeight.length === 0 ? { classMean: { en: 'there are no class weights', ko: '클래스 가중치가 없다' } } : {};

/** What a row adds to the divisor of a mean under class weights: the weight of its target. */
export function weighByClass({ classWeight, classMean }: ClassValues) {
  if (classWeight.length === 0 || classMean === 'count') return undefined;
  return (y: Float64Array, isIndexed: boolean): number =>
    isIndexed || classMean === 'weights' ? sumRow((k) => numberAt(classWeight, k, 1) * y[k], y.length) : 1;
}

/** How rows of class probabilities are read. */
export const rowParameters = {
  fromLogits: flag({ en: 'predictions are raw scores, before the softmax', ko: '예측값이 소프트맥스 이전의 값이다' }),
  renormalize: flag({ en: 'divides each row of probabilities by its sum', ko: '확률의 각 행을 그 합으로 나눈다' }),
  rowSums: choice(['check', 'warn', 'any'], {
    en: 'check: rows must sum to 1 (off by 1e-3 is an error, by 1e-6 a warning); warn: a warning in both cases; any: rows as they come',
    ko: 'check: 각 행의 합이 1이어야 한다(1e-3 넘게 다르면 오류, 1e-6 넘게 다르면 경고); warn: 두 경우 모두 경고; any: 행을 그대로 쓴다',
  }),
};

type RowChoices = RowValues & { readonly rowSums: string };

/** What raw scores leave without effect, of the parameters named. */
export function idleForLogits({ fromLogits }: { readonly fromLogits: boolean }, ...names: string[]) {
  const reason: Text = {
    en: 'predictions are raw scores, no probabilities',
    ko: '예측값이 확률이 아니라 점수(로짓)이다',
  };
  return Object.fromEntries(fromLogits ? names.map((name) => [name, reason]) : []);
}

/** The domains of rows that are read so. */
export const rowDomains = {
  prediction: ({ fromLogits, renormalize, rowSums }: RowChoices): Domain =>
    fromLogits ? REAL : renormalize ? NON_NEGATIVE : rowSums === 'any' ? REAL : UNIT,
  label: ({ rowSums }: RowChoices): Domain => (rowSums === 'any' ? REAL : UNIT),
  // Numbers above 1 have a logarithm above 0.
  least: ({ rowSums }: RowChoices): number => (rowSums === 'any' ? -Infinity : 0),
  distributions: ({ fromLogits, renormalize, rowSums }: RowChoices): Distributions => ({
    prediction: fromLogits || renormalize || rowSums === 'any' ? 'any' : rowSums === 'warn' ? 'warn' : 'check',
    label: rowSums === 'check' ? 'check' : 'any',
  }),
};

export const ce = rowwise({
  name: 'ce',
  aliases: [
    'cross-entropy',
    'crossentropy',
    'cee',
    'softmax-cee',
    'cross-entropy-error',
    'cross-entropy-loss',
    'categorical-crossentropy',
    'sparse-categorical-crossentropy',
    'multi-logloss',
  ],
  libraries: {
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
    ...idleForLogits(values, 'renormalize', 'clip', 'eps'),
    ...idleWithoutWeights(values),
  }),
  weigh: weighByClass,
  least: ({ rowSums, eps }) => (rowSums === 'any' || eps > 0 ? -Infinity : 0),
  value: crossEntropy,
  gradient: crossEntropySlopes,
  correct: isLargest,
});

/** p moved into [clip, 1 − clip]; without a clip p as it is, also above 1. */
export const guarded = (p: number, clip: number): number => (clip > 0 ? Math.min(Math.max(p, clip), 1 - clip) : p);

export const total = (row: Float64Array): number => row.reduce((sum, part) => sum + part, 0);

/** Σ_k w_k t_k · cost_k; a class whose target is 0 costs nothing, also where its probability is 0. */
export function crossEntropy(p: Float64Array, y: Float64Array, values: CeValues, only?: number): number {
  const largest = values.fromLogits ? argmax(p) : 0;
  const rest = values.fromLogits ? logSumOthers(p, largest) : 0;
  const shares = values.renormalize && !values.fromLogits ? sharesOf(p) : p;
  const isBare = values.classWeight.length === 0 && values.labelSmoothing === 0;
  const [first, end] = isBare && only !== undefined ? [only, only + 1] : [0, p.length];
  let loss = 0;
  for (let k = first; k < end; k++) {
    const target = isBare ? y[k] : targetAt(y, k, values);
    if (target === 0) continue;
    if (values.fromLogits) loss += k === largest ? target * rest : scaledDistance(target, p[largest], p[k], -rest);
    else loss -= target * Math.log(guarded(shares[k], values.clip) + values.eps);
  }
  return loss;
}

/** The target of class k as smoothing and the weight of the class leave it. */
function targetAt(y: Float64Array, k: number, { classWeight, labelSmoothing: s }: CeValues): number {
  return numberAt(classWeight, k, 1) * (y[k] * (1 - s) + s / y.length);
}

/** Writes its derivative with respect to each prediction to `slopes`. */
export function crossEntropySlopes(p: Float64Array, y: Float64Array, values: CeValues, slopes: Float64Array): void {
  const target = (k: number): number => targetAt(y, k, values);
  const mass = y.reduce((sum, _, k) => sum + target(k), 0);
  if (values.fromLogits) {
    softmax(p, slopes);
    for (let k = 0; k < p.length; k++) slopes[k] = slopes[k] * mass - target(k);
    return;
  }
  const shares = values.renormalize ? sharesOf(p) : p;
  let inside = 0;
  for (let k = 0; k < p.length; k++) {
    const q = shares[k];
    const free = target(k) !== 0 && guarded(q, values.clip) === q;
    slopes[k] = free ? -target(k) / (q + values.eps) : 0;
    // −slope · q, which is the target also where q is 0 and the slope infinite.
    if (free) inside += values.eps === 0 ? target(k) : -slopes[k] * q;
  }
  if (!values.renormalize) return;
  const over = bySumOf(p);
  for (let k = 0; k < p.length; k++) slopes[k] = over(slopes[k] + inside);
}

/**
 * The class shares, as smoothing moves them and less eps, or their logarithms as logits; undefined where targets have none,
 * and where a class is so rare that a clipped 0 might be better for it.
 */
export function bestShares({ count, sums, means }: LabelMoments, values: CeValues): BestConstant | undefined {
  const targets = Float64Array.from(means);
  const mass = sumRow((k) => targetAt(targets, k, values), means.length);
  const shares = targets.map((_, k) => targetAt(targets, k, values) / mass);
  if (!(mass > 0) || shares.some((part) => part < 0)) return undefined;
  if (!values.fromLogits && shares.some((part) => part > 0 && part < Math.E * values.clip)) return undefined;
  const prediction = values.fromLogits ? shares.map((part) => Math.log(part)) : lessened(shares, values.eps);
  const cost = (k: number): number => {
    const target = new Float64Array(sums.length);
    target[k] = 1;
    return sums[k] === 0 ? 0 : sums[k] * crossEntropy(prediction, target, values);
  };
  const sum = sumRow(cost, sums.length);
  return { prediction: [...prediction], mean: sum / count, sum };
}

/** Shares q that sum to 1 of which q + eps is proportional to `shares`, but for those that would be below 0. */
function lessened(shares: Float64Array, eps: number): Float64Array {
  if (eps === 0) return shares;
  let kept = shares;
  for (;;) {
    const scale = (1 + eps * kept.filter((part) => part > 0).length) / total(kept);
    const next = kept.map((part) => (part * scale > eps ? part : 0));
    if (next.every((part, k) => part === kept[k])) return kept.map((part) => (part > 0 ? part * scale - eps : 0));
    kept = next;
  }
}
