import { guarded, total } from '../loss/cross-entropy.ts';
import { interval, NON_NEGATIVE, POSITIVE, UNIT } from '../loss/domain.ts';
import { number, numberAt, numberByColumn } from '../loss/parameter.ts';
import { idleForLogits, rowDomains, rowParameters } from '../loss/probability-rows.ts';
import { rowwise } from '../loss/rowwise.ts';
import { bySumOf, sharesOf, sumRow } from '../math/row-sum.ts';
import { isLargest, logSoftmax } from '../math/softmax.ts';

interface FocalValues {
  readonly fromLogits: boolean;
  readonly renormalize: boolean;
  readonly alpha: readonly number[];
  readonly labelSmoothing: number;
  readonly clip: number;
}

export const categoricalFocal = rowwise({
  name: 'categorical-focal',
  aliases: ['categorical-focal-crossentropy', 'categorical-focal-cross-entropy', 'multiclass-focal'],
  libraries: { keras: ['CategoricalFocalCrossentropy', 'categorical_focal_crossentropy'] },
  symbol: 'FL',
  family: 'entropy',
  shape: 'class',
  about: {
    en:
      'Cross-entropy in which a sample counts the less the better its class is predicted; focal for one column per class. It ' +
      'makes hard samples visible among many easy ones, but its minimum is not the true distribution. gamma 0 is ce. alpha is a ' +
      'factor on every sample: none here, 0.25 in Keras, so that losses of the two differ fourfold.',
    ko:
      '정답 클래스를 잘 맞힌 데이터일수록 손실을 줄인 교차 엔트로피로, 클래스마다 열이 있을 때의 focal이다. ' +
      '쉬운 데이터 사이에서 어려운 데이터를 드러내지만 최솟값이 실제 분포에 있지 않다. gamma가 0이면 ce이다. ' +
      'alpha는 모든 데이터에 곱하는 값으로 여기서는 쓰지 않고 Keras는 0.25를 곱하므로 두 값은 네 배 차이가 난다.',
  },
  formula: '−1/n Σ_i Σ_k α_k t_ik (1 − p_ik)^γ ln p_ik',
  derivative: 'dL/dp_k = α_k t_k (1 − p_k)^γ (γ ln p_k / (1 − p_k) − 1 / p_k)',
  reference: 'T.-Y. Lin, P. Goyal, R. Girshick, K. He and P. Dollár, Focal loss for dense object detection, 2017',
  parameters: {
    gamma: number(2, { en: 'power of 1 − p', ko: '1 − p의 지수' }, NON_NEGATIVE),
    alpha: numberByColumn(
      {
        en: 'factor on the term of each class, or one for all; none: no factor',
        ko: '클래스마다(또는 모두에) 곱하는 값; none: 없음',
      },
      POSITIVE,
    ),
    ...rowParameters,
    labelSmoothing: number(0, { en: 'targets become t(1 − s) + s/K', ko: '목표값을 t(1 − s) + s/K로 바꾼다' }, UNIT),
    clip: number(
      0,
      { en: 'probabilities are moved into [clip, 1 − clip]', ko: '확률을 [clip, 1 − clip] 안으로 옮긴다' },
      interval(0, 0.5, 'high'),
    ),
  },
  conventions: { keras: { values: { alpha: [0.25], clip: 1e-7, renormalize: true, rowSums: 'any' } } },
  ...rowDomains,
  idle: (values) => idleForLogits(values, 'renormalize'),
  value(p, y, values) {
    const logs = logsOf(p, values);
    const cost = (k: number): number => {
      const [log, miss] = readLog(logs[k], values.clip);
      return -log * miss ** values.gamma;
    };
    return sumRow((k) => weigh(y, k, values, cost), p.length);
  },
  gradient(p, y, values, slopes) {
    const { gamma, clip, fromLogits, renormalize } = values;
    const logs = logsOf(p, values);
    // p_k dL/dp_k, and from it by the chain rule of the softmax or of the division by the sum.
    const scaled = (k: number): number => {
      const [log, miss] = readLog(logs[k], clip);
      if (log !== logs[k]) return 0;
      // p ln p is 0 at p = 0, and 1 − p in its power is 0 at p = 1.
      const bent =
        gamma === 0 || miss === 0 || log === -Infinity ? 0 : gamma * miss ** (gamma - 1) * Math.exp(log) * log;
      return bent - miss ** gamma;
    };
    for (let k = 0; k < p.length; k++) slopes[k] = weigh(y, k, values, scaled);
    const inside = fromLogits || renormalize ? total(slopes) : 0;
    const shares = renormalize ? sharesOf(p) : p;
    const over = renormalize ? bySumOf(p) : (part: number) => part;
    for (let k = 0; k < p.length; k++) {
      if (fromLogits) slopes[k] -= inside * Math.exp(logs[k]);
      else slopes[k] = over((slopes[k] === 0 ? 0 : slopes[k] / Math.abs(shares[k])) - (renormalize ? inside : 0));
    }
  },
  correct: isLargest,
});

/** α_k t_k · of(k), and 0 for a class that the target excludes. */
function weigh(
  y: Float64Array,
  k: number,
  { alpha, labelSmoothing: s }: FocalValues,
  of: (k: number) => number,
): number {
  const target = y[k] * (1 - s) + s / y.length;
  return target === 0 ? 0 : numberAt(alpha, k, 1) * target * of(k);
}

/** The logarithm of each class's probability. */
function logsOf(p: Float64Array, { fromLogits, renormalize }: FocalValues): Float64Array {
  const logs = new Float64Array(p.length);
  if (fromLogits) logSoftmax(p, logs);
  else {
    const shares = renormalize ? sharesOf(p) : p;
    for (let k = 0; k < p.length; k++) logs[k] = Math.log(shares[k]);
  }
  return logs;
}

/** ln p and 1 − p, the latter without cancellation; both of the clipped p where the clip holds. */
function readLog(log: number, clip: number): [log: number, miss: number] {
  const p = Math.exp(log);
  const q = guarded(p, clip);
  return q === p ? [log, -Math.expm1(log)] : [Math.log(q), 1 - q];
}
