import { COUNT, PROBABILITY_OR_CLASS, REAL, UNIT } from '../loss/domain.ts';
import type { Distributions } from '../loss/loss.ts';
import { choice, flag, number, type ValuesOf } from '../loss/parameter.ts';
import { rowParameters } from '../loss/probability-rows.ts';
import { ignoreIndexParameter, rowwise } from '../loss/rowwise.ts';
import { sigmoid } from '../math/logistic.ts';
import { argmax } from '../math/softmax.ts';
import type { Text } from '../words/message.ts';

/** How predictions of either form, one column or one per class, are read as a decision. */
export const decisionParameters = {
  threshold: number(
    0.5,
    { en: 'of one column: above it is class 1', ko: '열이 하나일 때 이보다 크면 클래스 1이다' },
    UNIT,
  ),
  topK: number(
    1,
    { en: 'right if the class is among the k largest', ko: '가장 큰 k개 안에 있으면 맞힌 것이다' },
    COUNT,
  ),
  ties: choice(['first', 'error'], {
    en: 'of equal classes the first is meant; error: where others equal the right class it is behind them',
    ko: '값이 같은 클래스 중 첫째로 본다; error: 정답 클래스와 값이 같은 다른 클래스를 정답보다 앞세운다',
  }),
  fromLogits: flag({
    en: 'predictions are raw scores, before the sigmoid or the softmax',
    ko: '예측값이 시그모이드나 소프트맥스 이전의 값이다',
  }),
  rowSums: rowParameters.rowSums,
  ignoreIndex: ignoreIndexParameter,
};

type Decision = ValuesOf<typeof decisionParameters>;

/** What a loss of decisions declares beside its words and its headline. */
export const decisionRules = {
  shape: 'either' as const,
  isIndicator: true,
  parameters: decisionParameters,
  idle(_values: Decision, width?: number): Readonly<Record<string, Text>> {
    if (width === undefined) return {};
    if (width > 1)
      return {
        threshold: {
          en: 'of several columns the largest is the class',
          ko: '열이 여러 개이면 가장 큰 열이 클래스이다',
        },
      };
    return {
      topK: { en: 'one column says one class', ko: '열이 하나이면 클래스도 하나이다' },
      rowSums: { en: 'one column has no sum', ko: '열이 하나이면 합이 없다' },
      ties: { en: 'one column has no ties', ko: '열이 하나이면 동점이 없다' },
    };
  },
  prediction: ({ fromLogits }: Decision, width?: number) =>
    fromLogits ? REAL : width === 1 ? PROBABILITY_OR_CLASS : UNIT,
  label: ({ fromLogits }: Decision, width?: number) => (width === 1 && !fromLogits ? PROBABILITY_OR_CLASS : UNIT),
  distributions: ({ fromLogits, rowSums }: Decision): Distributions => ({
    prediction: !fromLogits && (rowSums === 'check' || rowSums === 'warn') ? rowSums : 'any',
    label: 'check',
  }),
  value(p: Float64Array, y: Float64Array, values: Decision, only?: number) {
    // Held against a threshold NaN would be a class.
    if (hasNan(p) || hasNan(y)) return Number.NaN;
    return isRight(p, y, values, only) ? 0 : 1;
  },
  gradient(_p: Float64Array, _y: Float64Array, _values: Decision, slopes: Float64Array) {
    slopes.fill(0);
  },
  correct: isRight,
};

function hasNan(row: Float64Array): boolean {
  for (let k = 0; k < row.length; k++) if (Number.isNaN(row[k])) return true;
  return false;
}

function isRight(p: Float64Array, y: Float64Array, values: Decision, own = argmax(y)): boolean {
  const { topK, ties } = values;
  if (p.length === 1) return isMet(p[0], y[0], values);
  let ahead = 0;
  for (let k = 0; k < p.length; k++) {
    if (k !== own && (p[k] > p[own] || (p[k] === p[own] && (ties === 'error' || k < own)))) ahead++;
  }
  return ahead < topK;
}

const isBeyond = (value: number): boolean => value < 0 || value > 1;

/** Of one column: a probability and its label on the same side, or, beyond 0 and 1, the same class. */
export function isMet(
  p: number,
  y: number,
  { threshold, fromLogits }: Pick<Decision, 'threshold' | 'fromLogits'>,
): boolean {
  if (!fromLogits && (isBeyond(p) || isBeyond(y))) return p === y;
  return (fromLogits ? sigmoid(p) : p) > threshold === y > 0.5;
}

export const zeroOne = rowwise({
  ...decisionRules,
  name: 'zero-one',
  aliases: ['zero-one-loss', 'error-rate', 'misclassification-rate'],
  libraries: {
    sklearn: ['zero_one_loss'],
    xgboost: [
      {
        names: ['error'],
        suffix: 'threshold',
        note: { en: 'the number behind @ is the threshold', ko: '@ 뒤의 수가 기준값이다' },
      },
      'merror',
      {
        names: ['binary:hinge'],
        note: { en: 'what XGBoost prints for this objective', ko: 'XGBoost가 이 목적 함수에 보여 주는 값' },
      },
    ],
    lightgbm: [
      'binary_error',
      {
        names: ['multi_error'],
        values: { ties: 'error' },
        renames: { multiErrorTopK: 'topK' },
        note: { en: 'a tie for the largest counts as wrong', ko: '가장 큰 값이 동점이면 틀린 것으로 센다' },
      },
    ],
    catboost: [
      {
        names: ['ZeroOneLoss', 'HammingLoss'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '점수(로짓)를 받는다' },
      },
    ],
  },
  symbol: 'Error',
  family: 'decision',
  about: {
    en:
      'The share of samples whose class is not the predicted one: one column holds classes, as numbers or words, or probabilities, above the ' +
      'threshold of class 1; of one column per class the largest wins, the first of equals. It sees only the decision, so that a model can grow surer of its ' +
      'mistakes unseen: look at bce, ce or brier beside it. Where one class is frequent a constant guess has a small error. ' +
      'LightGBM counts a tie as wrong (--ties error); accuracy is 1 minus this.',
    ko:
      '예측한 클래스가 정답과 다른 데이터의 비율이다. 열이 하나이면 클래스(번호나 이름)이거나 임계값보다 클 때 클래스 1이고, 클래스마다 열이 있으면 가장 큰 값(같으면 첫째)을 고른다. ' +
      '결정만 보므로 틀린 답을 더 확신하게 되어도 값이 변하지 않는다. bce, ce, brier를 함께 보자. ' +
      '한 클래스가 많으면 늘 같은 답을 해도 오류율이 작다. LightGBM은 동점을 틀린 것으로 세며(--ties error), 정확도는 1에서 이 값을 뺀 것이다.',
  },
  formula: '1/n Σ_i [class(p_i) ≠ y_i]',
  derivative: 'dL/dp = 0, and no derivative where the decision changes',
  reference: 'C. K. Chow, An optimum character recognition system using decision functions, 1957',
  korean: {
    formula: '1/n Σ_i [클래스(p_i) ≠ y_i]',
    derivative: 'dL/dp = 0이며 결정이 바뀌는 점에서는 미분할 수 없음',
  },
});
