import { scaledDistance } from '../math/distance.ts';
import { addUp, fractionOf, product } from '../math/fraction.ts';
import { bySumOf, sharesOf, sumRow } from '../math/row-sum.ts';
import { argmax, logSumOthers, softmax } from '../math/softmax.ts';
import type { BestConstant, LabelMoments } from './loss.ts';
import { numberAt } from './parameter.ts';

interface CeValues {
  readonly fromLogits: boolean;
  readonly renormalize: boolean;
  readonly classWeight: readonly number[];
  readonly labelSmoothing: number;
  readonly clip: number;
  readonly eps: number;
  readonly logFloor: number;
}

/** Cross-entropy with nothing done to its targets and its logarithm, for the losses made of it. */
export const PLAIN = { classWeight: [], labelSmoothing: 0, clip: 0, eps: 0, logFloor: -Infinity } as const;

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
    else loss -= target * Math.max(Math.log(guarded(shares[k], values.clip) + values.eps), values.logFloor);
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
    const isAbove = values.logFloor === -Infinity || Math.log(q + values.eps) > values.logFloor;
    const free = target(k) !== 0 && guarded(q, values.clip) === q && isAbove;
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
export function bestShares({ count, sums, exact, means }: LabelMoments, values: CeValues): BestConstant | undefined {
  const targets = Float64Array.from(means);
  const mass = sumRow((k) => targetAt(targets, k, values), means.length);
  const shares = targets.map((_, k) => targetAt(targets, k, values) / mass);
  if (!(mass > 0) || shares.some((part) => part < 0)) return undefined;
  const least = Math.E * Math.max(values.clip, Math.exp(values.logFloor));
  if (!values.fromLogits && shares.some((part) => part > 0 && part < least)) return undefined;
  const prediction = values.fromLogits ? shares.map((part) => Math.log(part)) : lessened(shares, values.eps);
  const cost = (k: number): number => {
    const target = new Float64Array(sums.length);
    target[k] = 1;
    return sums[k] === 0 ? 0 : crossEntropy(prediction, target, values);
  };
  const costs = sums.map((_, k) => cost(k));
  const sum = sumRow((k) => sums[k] * costs[k], sums.length);
  const total = addUp(costs.map((each, k) => product(exact.sums[k], fractionOf(each))));
  return { prediction: [...prediction], mean: sum / count, sum, exact: total };
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
