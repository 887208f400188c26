import { rowwise } from '../loss/rowwise.ts';
import { decisionRules } from './zero-one.ts';

export const accuracy = rowwise({
  ...decisionRules,
  name: 'accuracy',
  aliases: ['accuracy-score'],
  libraries: {
    sklearn: ['accuracy_score'],
    catboost: [
      {
        names: ['Accuracy'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '점수(로짓)를 받는다' },
      },
    ],
  },
  symbol: 'Accuracy',
  family: 'decision',
  better: 'higher',
  about: {
    en:
      'The share of samples whose class is the predicted one: a score, better when higher. The samples show losses, 1 for a ' +
      'wrong one and 0 for a right one, and only the headline turns them round. Classes are read as zero-one reads them. ' +
      'Where one class is frequent a constant guess scores high, and the score does not see how sure a prediction was: look at ' +
      'bce, ce or brier beside it.',
    ko:
      '예측한 클래스가 정답과 같은 데이터의 비율이며, 클수록 좋은 점수이다. 각 데이터에는 틀리면 1, 맞으면 0인 손실을 보여 주고 대표값에서만 1에서 그 평균을 뺀다. ' +
      '클래스를 읽는 방법은 zero-one과 같다. 한 클래스가 많으면 늘 같은 답을 해도 점수가 높고 얼마나 확신했는지는 알려 주지 않으므로, bce, ce, brier를 함께 보는 것이 좋다.',
  },
  formula: '1 − 1/n Σ_i [class(p_i) ≠ y_i]',
  derivative: 'dL/dp = 0, and no derivative where the decision changes',
  reference: 'C. K. Chow, An optimum character recognition system using decision functions, 1957',
  korean: {
    formula: '1 − 1/n Σ_i [클래스(p_i) ≠ y_i]',
    derivative: 'dL/dp = 0이며 결정이 바뀌는 점에서는 미분할 수 없음',
  },
  // The libraries that divide weighted losses by the rows have accuracies as metrics, and these divide by the weights.
  conventions: {
    scratch: { weightedMean: 'weights' },
    keras: { weightedMean: 'weights' },
    torch: { weightedMean: 'weights' },
  },
  headline: 'complement',
  lines: [
    { statistic: 'mean', words: { en: 'share of wrong ones', ko: '틀린 비율' } },
    { statistic: 'sum', words: { en: 'wrong ones', ko: '틀린 수' } },
  ],
});
