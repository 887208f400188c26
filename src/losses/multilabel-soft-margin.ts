import { NON_NEGATIVE, REAL, UNIT } from '../loss/domain.ts';
import { numberAt, numberByColumn } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sigmoid, softplus } from '../math/logistic.ts';
import { meanRow } from '../math/row-sum.ts';

export const multilabelSoftMargin = rowwise({
  name: 'multilabel-soft-margin',
  aliases: ['multilabel-soft-margin-loss', 'multi-label-soft-margin', 'multi-label-soft-margin-loss'],
  libraries: { torch: ['MultiLabelSoftMarginLoss', 'multilabel_soft_margin_loss'] },
  symbol: 'MLSM',
  family: 'entropy',
  shape: 'row',
  about: {
    en:
      'Of several labels that may all be right at once: the mean over the labels of each one’s binary cross-entropy, from raw ' +
      'scores. Each label is judged alone, as bce with --from-logits does with several columns; here each may have a weight, by ' +
      'which it counts more or less without the mean being divided by the weights. Many labels that are hardly ever right ' +
      'make the number small: compare it with that of another model and not with other data.',
    ko:
      '여러 레이블이 함께 맞을 수 있는 분류에서, 시그모이드 이전의 점수로 구한 레이블별 이진 교차 엔트로피의 평균이다. ' +
      '열이 여러 개인 bce --from-logits처럼 레이블을 하나씩 따로 평가한다. 레이블마다 가중치를 줄 수 있으나 평균을 가중치로 나누지는 않는다. ' +
      '드문 레이블이 많으면 값이 작아지므로 다른 자료가 아니라 다른 모델과 비교하는 것이 좋다.',
  },
  formula: '1/n Σ_i 1/K Σ_k w_k (y_ik ln(1 + e^−s_ik) + (1 − y_ik) ln(1 + e^s_ik))',
  derivative: 'dL/ds_k = w_k (sigmoid(s_k) − y_k) / K',
  reference:
    'M.-L. Zhang and Z.-H. Zhou, Multilabel neural networks with applications to functional genomics and text categorization, 2006',
  parameters: {
    classWeight: numberByColumn(
      {
        en: 'factor on what each label costs: cat=2,dog=1 by name, or 2,1 in the order of the columns',
        ko: '레이블마다 손실에 곱하는 값: 이름으로 cat=2,dog=1 또는 열 순서대로 2,1',
      },
      NON_NEGATIVE,
    ),
  },
  prediction: () => REAL,
  label: () => UNIT,
  value(s, y, { classWeight }) {
    const cost = (k: number): number => share(y[k], softplus(-s[k])) + share(1 - y[k], softplus(s[k]));
    return meanRow((k) => share(numberAt(classWeight, k, 1), cost(k)), s.length);
  },
  gradient(s, y, { classWeight }, slopes) {
    for (let k = 0; k < s.length; k++) {
      const slope = (1 - y[k]) * sigmoid(s[k]) - y[k] * sigmoid(-s[k]);
      slopes[k] = (numberAt(classWeight, k, 1) * slope) / s.length;
    }
  },
});

/** weight · cost with 0 · ∞ = 0: what does not count costs nothing. */
const share = (weight: number, cost: number): number => (weight === 0 ? 0 : weight * cost);
