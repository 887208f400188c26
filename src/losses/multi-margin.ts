import { classParameters } from '../loss/class-weights.ts';
import { interval, NON_NEGATIVE, REAL, UNIT } from '../loss/domain.ts';
import { number, numberAt } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sumRow } from '../math/row-sum.ts';
import { isLargest } from '../math/softmax.ts';

export const multiMargin = rowwise({
  name: 'multi-margin',
  aliases: ['multi-margin-loss', 'multiclass-margin'],
  libraries: { torch: ['MultiMarginLoss', 'multi_margin_loss'] },
  symbol: 'Margin',
  family: 'margin',
  shape: 'class',
  about: {
    en:
      'For every other class, how far the right class’s score falls short of leading it by the margin; added up and divided by ' +
      'the number of classes, the right one among them, as torch does. So the same lead costs less with more classes, and runs ' +
      'with different class counts cannot be compared. It takes scores, on whatever scale they are. categorical-hinge counts ' +
      'the strongest rival alone. A soft label costs the weighted mean over its classes.',
    ko:
      '정답 클래스의 점수가 다른 각 클래스를 마진만큼 앞서지 못한 정도를 모두 더하여, torch처럼 정답을 포함한 클래스 수로 나눈 값이다. ' +
      '클래스가 많을수록 같은 차이의 손실이 작아지므로 클래스 수가 다른 결과끼리는 비교할 수 없다. 확률이 아니라 점수를 받는다. ' +
      '가장 강한 경쟁 클래스만 세는 것은 categorical-hinge이다. 레이블이 분포이면 클래스에 대한 가중 평균이다.',
  },
  formula: '1/n Σ_i w_y/K Σ_{k≠y} max(0, m − s_y + s_k)^p',
  derivative: 'dL/ds_k = w_y p/K max(0, m − s_y + s_k)^(p−1), dL/ds_y = −Σ_{k≠y} dL/ds_k',
  reference: 'J. Weston and C. Watkins, Support vector machines for multi-class pattern recognition, 1999',
  parameters: {
    p: number(1, { en: 'power of what is missing', ko: '모자란 만큼에 붙는 지수' }, interval(1, Infinity, 'high')),
    margin: number(1, { en: 'the margin m', ko: '마진 m' }, NON_NEGATIVE),
    classWeight: classParameters.classWeight,
  },
  prediction: () => REAL,
  label: () => UNIT,
  distributions: () => ({ prediction: 'any', label: 'check' }),
  value(s, y, { p, margin, classWeight }) {
    // The scores' difference first: beside large scores the margin would lose its digits.
    const cost = (own: number): number =>
      sumRow((k) => (k === own ? 0 : Math.max(0, margin + (s[k] - s[own])) ** p), s.length);
    return (
      sumRow((own) => (y[own] === 0 ? 0 : numberAt(classWeight, own, 1) * y[own] * cost(own)), s.length) / s.length
    );
  },
  gradient(s, y, { p, margin, classWeight }, slopes) {
    slopes.fill(0);
    for (let own = 0; own < s.length; own++) {
      for (let k = 0; k < s.length; k++) {
        const missing = margin + (s[k] - s[own]);
        if (y[own] === 0 || k === own || !(missing > 0)) continue;
        const slope = (numberAt(classWeight, own, 1) * y[own] * p * missing ** (p - 1)) / s.length;
        slopes[k] += slope;
        slopes[own] -= slope;
      }
    }
  },
  correct: isLargest,
});
