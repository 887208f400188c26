import { REAL, UNIT } from '../loss/domain.ts';
import { choice, flag } from '../loss/parameter.ts';
import { rowParameters } from '../loss/probability-rows.ts';
import { rowwise } from '../loss/rowwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { logit, sigmoid } from '../math/logistic.ts';
import { sumRow } from '../math/row-sum.ts';
import { isLargest, softmax } from '../math/softmax.ts';

/** The factor on Σ_k (p_k − t_k)² over the classes; one column stands for two classes, whose squares are equal. */
function factorOf(half: string, columns: number): number {
  const halved = half === 'true' || (half === 'auto' && columns <= 2);
  return (columns === 1 ? 2 : 1) * (halved ? 0.5 : 1);
}

/** The probabilities of a row; of raw scores of one column by the sigmoid, of several by the softmax. */
export function probabilitiesOf(row: Float64Array, fromLogits: boolean): Float64Array {
  if (!fromLogits) return row;
  if (row.length === 1) return row.map(sigmoid);
  const shares = new Float64Array(row.length);
  softmax(row, shares);
  return shares;
}

export const brier = rowwise({
  name: 'brier',
  aliases: ['brier-score', 'brier-score-loss', 'quadratic-score'],
  libraries: {
    sklearn: ['brier_score_loss'],
    catboost: [
      {
        names: ['BrierScore'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '점수(로짓)를 받는다' },
      },
    ],
  },
  symbol: 'Brier',
  family: 'calibration',
  shape: 'either',
  about: {
    en:
      'The squared distance of the predicted probabilities from what happened. Of one column, or of two classes, it is (p − y)² ' +
      'from 0 to 1; of more classes it is the sum over all of them, from 0 to 2, as scikit-learn halves it (--half). It is least ' +
      'at the true probability as bce and ce are, but a certain mistake costs no more than 1 or 2, so that one row decides ' +
      'little. Always predicting the shares of the classes costs their variance, which the skill is measured against.',
    ko:
      '예측 확률과 실제로 일어난 일 사이의 거리를 제곱한 값이다. 열이 하나이거나 클래스가 둘이면 (p − y)²으로 0과 1 사이이고, ' +
      '클래스가 더 많으면 모두 더하여 0과 2 사이이며, 절반으로 나누는 규칙은 scikit-learn과 같다(--half). ' +
      'bce, ce처럼 실제 확률에서 가장 작지만, 확신하고 틀려도 1이나 2를 넘지 않으므로 한 행이 값을 크게 좌우하지 않는다. ' +
      '늘 클래스의 비율로 예측하면 그 분산이 손실이고, 스킬은 그것과 비교한 값이다.',
  },
  formula: '1/n Σ_i (p_i − y_i)², of several classes 1/n Σ_i Σ_k (p_ik − t_ik)²',
  derivative: 'dL/dp = 2(p − y), of several classes dL/dp_k = 2(p_k − t_k)',
  reference: 'G. W. Brier, Verification of forecasts expressed in terms of probability, 1950',
  korean: {
    formula: '1/n Σ_i (p_i − y_i)², 클래스가 여럿이면 1/n Σ_i Σ_k (p_ik − t_ik)²',
    derivative: 'dL/dp = 2(p − y), 클래스가 여럿이면 dL/dp_k = 2(p_k − t_k)',
  },
  parameters: {
    half: choice(['auto', 'true', 'false'], {
      en: 'whether half the sum over the classes counts; auto: of one column and of two classes',
      ko: '클래스에 대한 합의 절반을 쓸지; auto: 열이 하나이거나 클래스가 둘일 때',
    }),
    fromLogits: flag({
      en: 'predictions are raw scores, before the sigmoid or the softmax',
      ko: '예측값이 시그모이드나 소프트맥스 이전의 값이다',
    }),
    rowSums: rowParameters.rowSums,
  },
  conventions: { sklearn: { values: { rowSums: 'warn' } } },
  distance: ({ fromLogits }) => (fromLogits ? undefined : SQUARED),
  constant: {
    from: 'moments',
    variances: true,
    solve({ means, variances, squares }, { half, fromLogits }) {
      const total = (of: readonly number[]): number =>
        factorOf(half, means.length) * sumRow((column) => of[column], of.length);
      const score = means.length === 1 ? logit : Math.log;
      return {
        prediction: fromLogits ? means.map((mean) => score(mean)) : means,
        mean: total(variances),
        sum: total(squares),
      };
    },
  },
  prediction: ({ fromLogits }) => (fromLogits ? REAL : UNIT),
  label: () => UNIT,
  distributions: ({ fromLogits, rowSums }) => ({
    prediction: !fromLogits && (rowSums === 'check' || rowSums === 'warn') ? rowSums : 'any',
    label: rowSums === 'check' ? 'check' : 'any',
  }),
  value(p, y, { half, fromLogits }) {
    const q = probabilitiesOf(p, fromLogits);
    return factorOf(half, p.length) * sumRow((k) => (q[k] - y[k]) * (q[k] - y[k]), p.length);
  },
  gradient(p, y, { half, fromLogits }, slopes) {
    const q = probabilitiesOf(p, fromLogits);
    const factor = 2 * factorOf(half, p.length);
    for (let k = 0; k < p.length; k++) slopes[k] = factor * (q[k] - y[k]);
    if (!fromLogits) return;
    const inside = sumRow((k) => q[k] * slopes[k], p.length);
    for (let k = 0; k < p.length; k++)
      slopes[k] = p.length === 1 ? slopes[k] * q[k] * sigmoid(-p[k]) : q[k] * (slopes[k] - inside);
  },
  correct: (p, y, values, only) =>
    p.length === 1 ? p[0] > (values.fromLogits ? 0 : 0.5) === y[0] > 0.5 : isLargest(p, y, values, only),
});
