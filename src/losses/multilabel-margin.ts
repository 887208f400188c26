import { MEMBERSHIP, REAL } from '../loss/domain.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sumRow } from '../math/row-sum.ts';

export const multilabelMargin = rowwise({
  name: 'multilabel-margin',
  aliases: ['multilabel-margin-loss', 'multi-label-margin', 'multi-label-margin-loss'],
  libraries: {
    torch: [
      {
        names: ['MultiLabelMarginLoss', 'multilabel_margin_loss'],
        note: {
          en: 'labels are rows of 0 and 1, and no lists of indices that end with −1',
          ko: '레이블은 −1로 끝나는 번호의 목록이 아니라 0과 1의 행이다',
        },
      },
    ],
  },
  symbol: 'MLM',
  family: 'margin',
  shape: 'row',
  about: {
    en:
      'Of several labels that may all be right at once: for each pair of one that a row has and one that it has not, how far ' +
      'the score of the first falls short of leading by 1, added up and divided by the number of labels. Only the order within ' +
      'a row counts, so it says nothing of where to draw the line. Labels are rows of 0 and 1, one column a label; a row ' +
      'that has none of them, or all, costs 0.',
    ko:
      '여러 레이블이 함께 맞을 수 있는 분류의 손실이다. 맞는 레이블과 맞지 않는 레이블의 모든 쌍에서 맞는 쪽의 점수가 1만큼 앞서지 못한 정도를 더하여 레이블 수로 나눈 값이다. ' +
      '한 행 안의 순서만 보므로 어디에서 끊어야 하는지는 알려 주지 않는다. ' +
      '실제값은 레이블마다 한 열인 0과 1의 행이며, 맞는 레이블이 없거나 모두 맞는 행의 손실은 0이다.',
  },
  formula: '1/n Σ_i 1/K Σ_{j∈Y, k∉Y} max(0, 1 − (s_j − s_k))',
  derivative: 'dL/ds_k = 1/K · number of j∈Y with s_j − s_k < 1, dL/ds_j = −1/K · number of k∉Y with s_j − s_k < 1',
  reference: 'A. Elisseeff and J. Weston, A kernel method for multi-labelled classification, 2001',
  korean: {
    derivative: 'dL/ds_k = 1/K · (s_j − s_k < 1인 j∈Y의 수), dL/ds_j = −1/K · (s_j − s_k < 1인 k∉Y의 수)',
  },
  parameters: {},
  prediction: () => REAL,
  label: () => MEMBERSHIP,
  value(s, y) {
    const cost = (j: number): number => sumRow((k) => (y[k] === 1 ? 0 : Math.max(0, 1 - (s[j] - s[k]))), s.length);
    return sumRow((j) => (y[j] === 1 ? cost(j) : 0), s.length) / s.length;
  },
  gradient(s, y, _, slopes) {
    slopes.fill(0);
    for (let j = 0; j < s.length; j++) {
      for (let k = 0; k < s.length; k++) {
        if (y[j] !== 1 || y[k] === 1 || !(s[j] - s[k] < 1)) continue;
        slopes[k] += 1 / s.length;
        slopes[j] -= 1 / s.length;
      }
    }
  },
});
