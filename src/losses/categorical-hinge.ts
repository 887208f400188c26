import { REAL, UNIT } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sumRow } from '../math/row-sum.ts';
import { isLargest } from '../math/softmax.ts';

/** The class of the largest score but that of class `own`, the first where several are. */
function rivalOf(scores: Float64Array, own: number): number {
  let rival = own === 0 ? 1 : 0;
  for (let k = rival + 1; k < scores.length; k++) if (k !== own && scores[k] > scores[rival]) rival = k;
  return rival;
}

export const categoricalHinge = rowwise({
  name: 'categorical-hinge',
  aliases: ['categorical-hinge-loss', 'crammer-singer', 'multiclass-hinge', 'multiclass-hinge-loss'],
  libraries: { keras: ['CategoricalHinge', 'categorical_hinge'], optax: ['multiclass_hinge_loss'] },
  symbol: 'Hinge',
  family: 'margin',
  shape: 'class',
  about: {
    en:
      'How far the score of the right class falls short of the best other class’s score plus 1; 0 once it leads by 1. Only the ' +
      'strongest rival counts, where multi-margin adds up all of them. It takes scores, on whatever scale they are. Keras also ' +
      'counts a rival of score 0, which changes rows whose scores are all negative (--convention keras). A soft label costs ' +
      'the weighted mean over its classes.',
    ko:
      '정답 클래스의 점수가 나머지 중 가장 큰 점수에 1을 더한 값에 얼마나 못 미치는지를 나타내며, 1 이상 앞서면 0이다. ' +
      '가장 강한 경쟁 클래스만 값에 들어가고, 모두 더하는 것은 multi-margin이다. 확률이 아니라 점수를 받는다. ' +
      'Keras는 점수가 0인 경쟁 클래스를 하나 더 두므로 점수가 모두 음수인 행의 값이 다르다(--convention keras). ' +
      '레이블이 분포이면 클래스에 대한 가중 평균이다.',
  },
  formula: '1/n Σ_i max(0, 1 − s_y + max_{k≠y} s_k)',
  derivative: 'dL/ds_y = −[L > 0], dL/ds_k = [L > 0, k = argmax_{j≠y} s_j]',
  reference:
    'K. Crammer and Y. Singer, On the algorithmic implementation of multiclass kernel-based vector machines, 2001',
  parameters: {
    floor: number(-Infinity, { en: 'the best other score counts as at least this', ko: '가장 큰 다른 점수의 하한' }),
  },
  conventions: { keras: { values: { floor: 0 } } },
  prediction: () => REAL,
  label: () => UNIT,
  distributions: () => ({ prediction: 'any', label: 'check' }),
  // The scores' difference first: beside large scores the 1 would be lost.
  value: (s, y, { floor }) =>
    sumRow((k) => (y[k] === 0 ? 0 : y[k] * Math.max(0, 1 + (Math.max(floor, s[rivalOf(s, k)]) - s[k]))), s.length),
  gradient(s, y, { floor }, slopes) {
    slopes.fill(0);
    for (let k = 0; k < s.length; k++) {
      const rival = rivalOf(s, k);
      if (y[k] === 0 || !(1 + (Math.max(floor, s[rival]) - s[k]) > 0)) continue;
      slopes[k] -= y[k];
      if (s[rival] > floor) slopes[rival] += y[k];
    }
  },
  correct: isLargest,
});
