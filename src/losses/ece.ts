import { type Domain, inAnyLanguage, interval, REAL, restrict, UNIT } from '../loss/domain.ts';
import { holdsIndices, type Tally } from '../loss/loss.ts';
import { choice, flag, number } from '../loss/parameter.ts';
import { rowParameters } from '../loss/probability-rows.ts';
import { rowwise } from '../loss/rowwise.ts';
import { createExactSum } from '../math/exact-sum.ts';
import { roundRatio } from '../math/ratio.ts';
import { mergeEach } from '../math/saved.ts';
import { argmax, isLargest } from '../math/softmax.ts';
import { probabilitiesOf } from './brier.ts';

/** Each bin has a sum that is kept. */
const FEW: Domain = {
  ...restrict(interval(1, 2 ** 16), Number.isInteger),
  text: inAnyLanguage('{1, 2, ..., 65536}'),
};

interface Claim {
  /** The probability of label 1, or that of the class that wins. */
  readonly confidence: number;
  /** The label, or 1 where the class that wins is the right one and else 0. */
  readonly outcome: number;
}

function claimOf(p: Float64Array, y: Float64Array, fromLogits: boolean): Claim {
  const q = probabilitiesOf(p, fromLogits);
  if (p.length === 1) return { confidence: q[0], outcome: y[0] };
  const winner = argmax(p);
  return { confidence: q[winner], outcome: winner === argmax(y) ? 1 : 0 };
}

/** The bin from b/bins on and below (b + 1)/bins; 1 would be in one more. */
function binOf(confidence: number, bins: number): number {
  const near = Math.floor(confidence * bins);
  if (Number.isNaN(near)) return 0;
  // The product may be rounded across an edge.
  if (confidence < near / bins) return near - 1;
  return confidence >= (near + 1) / bins ? near + 1 : near;
}

/** Σ_bins |Σ weight (outcome − confidence)| / Σ weight, each sum exact and the whole rounded once. */
function createBins(bins: number, certain: string, fromLogits: boolean): Tally {
  const last = certain === 'own-bin' ? bins : bins - 1;
  const gaps = Array.from({ length: last + 1 }, createExactSum);
  const weights = createExactSum();
  return {
    ...mergeEach([...gaps, weights]),
    add({ count, prediction, label, weight }) {
      const { width } = prediction;
      const isIndexed = holdsIndices('either', prediction, label);
      const y = new Float64Array(width);
      for (let row = 0; row < count; row++) {
        const own = weight?.values[row] ?? 1;
        if (own === 0) continue;
        if (isIndexed) y.fill(0)[label.values[row]] = 1;
        else y.set(label.values.subarray(row * width, (row + 1) * width));
        const { confidence, outcome } = claimOf(
          prediction.values.subarray(row * width, (row + 1) * width),
          y,
          fromLogits,
        );
        const gap = gaps[Math.min(binOf(confidence, bins), last)];
        gap.addProduct(own, outcome);
        gap.addProduct(-own, confidence);
        weights.add(own);
      }
    },
    headline() {
      const sizes = gaps.map((gap) => gap.units());
      const total = weights.units();
      if (!total || sizes.includes(undefined)) return Number.NaN;
      return roundRatio(
        sizes.reduce<bigint>((sum, size = 0n) => sum + (size < 0n ? -size : size), 0n),
        total,
      );
    },
  };
}

export const ece = rowwise({
  name: 'ece',
  aliases: ['expected-calibration-error', 'calibration-error'],
  symbol: 'ECE',
  family: 'calibration',
  shape: 'either',
  about: {
    en:
      'How far confidence is from being right, over bins of equal width: in each the mean confidence beside the share that was ' +
      'right, averaged by size. Of one column the confidence is p and what it is held against the label; of classes it is the ' +
      'largest probability, held against whether its class was right. A sample shows |right − confidence|, whose mean is the ' +
      'most the headline can be. It depends on the bins and a constant prediction of the class shares has none of it, so look ' +
      'at brier beside it. An edge belongs to the bin above it and 1 to the last, so that N bins are N; torchmetrics gives 1 one ' +
      'more bin of its own, which --certain own-bin does.',
    ko:
      '예측의 확신도가 실제로 맞은 비율과 얼마나 다른지를 너비가 같은 구간으로 나누어 잰 값이다. 구간마다 평균 확신도와 맞은 비율의 차이를 구하여 크기로 가중 평균한다. ' +
      '열이 하나이면 확신도는 p이고 레이블과 비교하며, 클래스마다 열이 있으면 확신도는 가장 큰 확률이고 그 클래스가 맞았는지와 비교한다. ' +
      '각 데이터에는 |정답 여부 − 확신도|를 보여 주며 그 평균은 대표값의 상한이다. 구간에 따라 값이 달라지고 늘 클래스의 비율로 예측해도 0이 되므로 brier를 함께 보자. ' +
      '경계의 값은 위 구간에, 1은 마지막 구간에 속하므로 구간은 꼭 N개이다. torchmetrics는 1에 구간을 하나 더 두며, --certain own-bin이 그와 같다.',
  },
  formula: 'Σ_b n_b/n |right_b − confidence_b|',
  derivative: 'd|right − p|/dp = sign(p − right) at the largest p, or at p of one column',
  reference:
    'M. P. Naeini, G. F. Cooper and M. Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, 2015',
  korean: {
    formula: 'Σ_b n_b/n |정답률_b − 확신도_b|',
    derivative: '가장 큰 p(열이 하나이면 그 p)에서 d|정답 여부 − p|/dp = sign(p − 정답 여부)',
  },
  parameters: {
    bins: number(15, { en: 'the number of bins', ko: '구간의 수' }, FEW),
    certain: choice(['last-bin', 'own-bin'], {
      en: 'where a confidence of 1 belongs; own-bin: to one more bin, as in torchmetrics',
      ko: '확신도 1이 속하는 구간; own-bin: torchmetrics처럼 구간을 하나 더 둔다',
    }),
    fromLogits: flag({
      en: 'predictions are raw scores, before the sigmoid or the softmax',
      ko: '예측값이 시그모이드나 소프트맥스 이전의 값이다',
    }),
    rowSums: rowParameters.rowSums,
  },
  headline: 'tally',
  lines: [
    { statistic: 'mean', words: { en: 'mean |right − confidence|', ko: '|정답 여부 − 확신도|의 평균' } },
    { statistic: 'tally', words: { en: 'by bins (ECE)', ko: '구간별 (ECE)' } },
  ],
  tally: ({ bins, certain, fromLogits }) => createBins(bins, certain, fromLogits),
  prediction: ({ fromLogits }) => (fromLogits ? REAL : UNIT),
  label: () => UNIT,
  distributions: ({ fromLogits, rowSums }) => ({
    prediction: !fromLogits && (rowSums === 'check' || rowSums === 'warn') ? rowSums : 'any',
    label: 'check',
  }),
  value(p, y, { fromLogits }) {
    const { confidence, outcome } = claimOf(p, y, fromLogits);
    return Math.abs(outcome - confidence);
  },
  gradient(p, y, { fromLogits }, slopes) {
    const { confidence, outcome } = claimOf(p, y, fromLogits);
    const sign = Math.sign(confidence - outcome);
    const winner = argmax(p);
    const q = probabilitiesOf(p, fromLogits);
    for (let k = 0; k < p.length; k++) {
      const own = k === winner ? 1 : 0;
      slopes[k] = sign * (fromLogits ? confidence * (own - q[k]) : own);
    }
  },
  correct: (p, y, values, only) =>
    p.length === 1 ? p[0] > (values.fromLogits ? 0 : 0.5) === y[0] > 0.5 : isLargest(p, y, values, only),
});
