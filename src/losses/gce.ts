import { interval, UNIT } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { rowParameters } from '../loss/probability-rows.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sumRow } from '../math/row-sum.ts';
import { isLargest } from '../math/softmax.ts';

export const gce = rowwise({
  name: 'gce',
  aliases: ['generalized-cross-entropy', 'categorical-generalized-cross-entropy'],
  libraries: { keras: ['CategoricalGeneralizedCrossEntropy', 'categorical_generalized_cross_entropy'] },
  symbol: 'GCE',
  family: 'entropy',
  shape: 'class',
  about: {
    en:
      'A bounded relative of cross-entropy for labels that may be wrong: a certain mistake costs 1/q and not infinity. q near 0 ' +
      'is ce, q = 1 is 1 minus the probability of the right class. What it forgives in noisy labels it also forgives in ' +
      'mistakes, so compare it only at the same q. It takes probabilities; a soft label costs the weighted mean over its classes.',
    ko:
      '레이블이 틀렸을 수 있을 때 쓰는, 한계가 있는 교차 엔트로피이다. 확신하고 틀려도 손실이 무한대가 아니라 1/q이다. ' +
      'q가 0에 가까우면 ce, 1이면 1에서 정답 클래스의 확률을 뺀 값이다. 잡음에 너그러운 만큼 실수에도 너그러우므로 같은 q끼리만 비교한다. ' +
      '확률을 받으며, 레이블이 분포이면 클래스에 대한 가중 평균이다.',
  },
  formula: '1/n Σ_i (1 − p_iy^q) / q',
  derivative: 'dL/dp_y = −p_y^(q−1)',
  reference:
    'Z. Zhang and M. R. Sabuncu, Generalized cross entropy loss for training deep neural networks with noisy labels, 2018',
  parameters: {
    q: number(
      0.7,
      { en: 'from ce (near 0) to 1 − p (1)', ko: 'ce(0에 가까움)와 1 − p(1) 사이' },
      interval(0, 1, 'low'),
    ),
    rowSums: rowParameters.rowSums,
  },
  conventions: { keras: { values: { q: 0.5, rowSums: 'any' } } },
  // Where rows need not sum to 1 every share is best at 1.
  constant: ({ q, rowSums }) =>
    rowSums === 'any'
      ? undefined
      : {
          from: 'moments',
          variances: false,
          solve({ count, sums, means }) {
            const prediction = bestPowers(means, q);
            const cost = (k: number): number => (sums[k] * (1 - prediction[k] ** q)) / q;
            const sum = sumRow(cost, sums.length);
            return { prediction, mean: sum / count, sum };
          },
        },
  prediction: () => UNIT,
  label: () => UNIT,
  distributions: ({ rowSums }) => ({
    prediction: rowSums === 'check' || rowSums === 'warn' ? rowSums : 'any',
    label: rowSums === 'check' ? 'check' : 'any',
  }),
  // 1 − p^q as −(e^(q ln p) − 1), which keeps its digits near p = 1.
  value: (p, y, { q }) => sumRow((k) => (y[k] === 0 ? 0 : (y[k] * (0 - Math.expm1(q * Math.log(p[k])))) / q), p.length),
  gradient(p, y, { q }, slopes) {
    for (let k = 0; k < p.length; k++) slopes[k] = y[k] === 0 ? 0 : -y[k] * p[k] ** (q - 1);
  },
  correct: isLargest,
});

/** The shares of the classes to the power 1/(1 − q), as shares; at 1 the class of the largest alone. */
function bestPowers(means: readonly number[], q: number): number[] {
  const largest = Math.max(...means);
  const powers =
    q === 1
      ? means.map((_, k) => (k === means.indexOf(largest) ? 1 : 0))
      : means.map((mean) => (mean / largest) ** (1 / (1 - q)));
  const total = sumRow((k) => powers[k], powers.length);
  return powers.map((power) => power / total);
}
