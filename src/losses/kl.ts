import { CLIPPED_UNIT, type Domain, interval, LOG_UNIT, UNCHECKED_LOG_UNIT, UNIT } from '../loss/domain.ts';
import { choice, number } from '../loss/parameter.ts';
import { rowParameters } from '../loss/probability-rows.ts';
import type { Remedy } from '../loss/remedy.ts';
import { rowwise } from '../loss/rowwise.ts';
import { logRatio } from '../math/log-ratio.ts';
import { sumRow } from '../math/row-sum.ts';
import { weightedMean } from '../math/weighted-mean.ts';

export const kl = rowwise({
  name: 'kl',
  aliases: ['kl-divergence', 'kullback-leibler', 'kullback-leibler-divergence', 'relative-entropy', 'kld'],
  libraries: {
    torch: [
      {
        names: ['KLDivLoss', 'kl_div'],
        values: { input: 'log' },
        note: {
          en: 'it takes log-probabilities; --reduction elementmean is its mean over all elements',
          ko: '로그 확률을 받는다. 모든 원소의 평균은 --reduction elementmean이다',
        },
      },
    ],
    keras: ['KLDivergence', 'kl_divergence'],
    optax: [
      {
        names: ['kl_divergence'],
        values: { input: 'log' },
        note: { en: 'it takes log-probabilities', ko: '로그 확률을 받는다' },
      },
      {
        names: ['kl_divergence_with_log_targets'],
        values: { input: 'log', target: 'log' },
        note: { en: 'both sides are log-probabilities', ko: '예측값과 목표값이 모두 로그 확률이다' },
      },
    ],
  },
  symbol: 'KL',
  family: 'divergence',
  shape: 'row',
  about: {
    en:
      'The Kullback-Leibler divergence of a predicted distribution from the target one, in nats: what cross-entropy exceeds ' +
      'the target’s own entropy by, so 0 only where both are equal. It is not symmetric: this is the divergence KL(t‖p) that ' +
      'ce minimises, and a class of the target to which p gives 0 makes it infinite; js is the symmetric, bounded sibling. ' +
      'Keras clips both sides to [1e-7, 1]; torch takes log-probabilities, and the headline is its batchmean.',
    ko:
      '예측 분포가 목표 분포와 얼마나 다른지를 나타내는 쿨백-라이블러 발산으로 단위는 냇(nat)이다. ' +
      '교차 엔트로피에서 목표 분포 자신의 엔트로피를 뺀 값이며 두 분포가 같을 때만 0이다. 대칭이 아니며, 여기서는 ce가 줄이는 KL(t‖p)이다. ' +
      '목표에 있는 클래스에 p가 0을 주면 무한대이고, 대칭이고 한계가 있는 것은 js이다. ' +
      'Keras는 두 분포를 [1e-7, 1]로 자르고, torch는 로그 확률을 받으며 대표값은 torch의 batchmean이다.',
  },
  formula: '1/n Σ_i Σ_k t_ik ln(t_ik / p_ik)',
  derivative: 'dL/dp_k = −t_k / p_k, dL/d ln p_k = −t_k',
  reference: 'S. Kullback and R. A. Leibler, On information and sufficiency, 1951',
  parameters: {
    input: choice(['probs', 'log'], {
      en: 'what predictions are: probabilities, or their logarithms',
      ko: '예측값이 확률인지(probs) 그 로그인지(log)',
    }),
    target: choice(['probs', 'log'], {
      en: 'what targets are: probabilities, or their logarithms (log_target of torch)',
      ko: '목표값이 확률인지(probs) 그 로그인지(log, torch의 log_target)',
    }),
    rowSums: rowParameters.rowSums,
    clip: number(
      0,
      { en: 'predictions and targets are moved into [clip, 1]', ko: '예측값과 목표값을 [clip, 1] 안으로 옮긴다' },
      interval(0, 0.5, 'high'),
    ),
  },
  conventions: {
    keras: { values: { clip: 1e-7, rowSums: 'any' } },
    torch: { values: { input: 'log', rowSums: 'any' } },
  },
  // Where rows need not sum to 1 no distribution is the best.
  constant: ({ input, rowSums, clip }) =>
    rowSums === 'any' || clip > 0
      ? undefined
      : {
          from: 'labels',
          predict({ values: targets, weights }) {
            const mean = weightedMean(targets, weights);
            return input === 'log' ? Math.log(mean) : mean;
          },
        },
  // Rows that need not sum to 1 can be nearer to the target than it is to itself; those that are checked may be off by 1e-3.
  least: ({ input, target, rowSums, clip }) =>
    input === 'probs' && target === 'probs' && rowSums === 'check' && clip === 0 ? -0.002 : -Infinity,
  prediction: ({ input, ...guards }) => sideDomain('input', input, guards),
  label: ({ target, ...guards }) => sideDomain('target', target, guards),
  distributions: ({ input, target, rowSums }) => ({
    prediction: input === 'log' || (rowSums !== 'check' && rowSums !== 'warn') ? 'any' : rowSums,
    label: target !== 'log' && rowSums === 'check' ? 'check' : 'any',
  }),
  value(p, y, { input, target, clip }) {
    const cost = (k: number): number => {
      const t = raised(target === 'log' ? Math.exp(y[k]) : y[k], clip);
      if (t === 0) return 0;
      const q = raised(input === 'log' ? Math.exp(p[k]) : p[k], clip);
      if (input === 'probs' && target === 'probs') return t * logRatio(t, q);
      // What came as a logarithm stays one.
      const ofTarget = target === 'log' && clip === 0 ? y[k] : Math.log(t);
      return t * (ofTarget - (input === 'log' && clip === 0 ? p[k] : Math.log(q)));
    };
    return sumRow(cost, p.length);
  },
  gradient(p, y, { input, target, clip }, slopes) {
    for (let k = 0; k < p.length; k++) {
      const t = raised(target === 'log' ? Math.exp(y[k]) : y[k], clip);
      const q = input === 'probs' ? p[k] : Math.exp(p[k]);
      slopes[k] = t === 0 || raised(q, clip) !== q ? 0 : input === 'probs' ? -t / Math.abs(q) : -t;
    }
  },
});

/** A probability moved into [clip, 1]; without a clip as it is. */
const raised = (p: number, clip: number): number => (clip > 0 ? Math.min(Math.max(p, clip), 1) : p);

interface Guards {
  readonly rowSums: string;
  readonly clip: number;
}

const areProbabilities = (flag: string): Remedy => ({
  text: { en: 'probabilities? add {}', ko: '확률이라면 {}를 쓴다' },
  values: { [flag]: 'probs' },
});

const areLogarithms = (flag: string): Remedy => ({
  text: { en: 'log-probabilities? add {}', ko: '로그 확률이라면 {}를 쓴다' },
  values: { [flag]: 'log' },
});

/** What the numbers of a side may be that comes as probabilities or as their logarithms. */
function sideDomain(flag: 'input' | 'target', form: string, { rowSums, clip }: Guards): Domain {
  if (form === 'log')
    return rowSums === 'any' ? UNCHECKED_LOG_UNIT : { ...LOG_UNIT, remedies: [areProbabilities(flag)] };
  return rowSums === 'any' && clip > 0 ? CLIPPED_UNIT : { ...UNIT, remedies: [areLogarithms(flag)] };
}
