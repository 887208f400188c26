import { classParameters, idleWithoutWeights, weighByClass } from '../loss/class-weights.ts';
import { bestShares, PLAIN } from '../loss/cross-entropy.ts';
import { LOG_UNIT, UNCHECKED_LOG_UNIT, UNIT } from '../loss/domain.ts';
import { choice, numberAt } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sumRow } from '../math/row-sum.ts';
import { isLargest } from '../math/softmax.ts';

export const nll = rowwise({
  name: 'nll',
  aliases: ['nll-loss', 'negative-log-likelihood'],
  libraries: { torch: ['NLLLoss', 'nll_loss'] },
  symbol: 'NLL',
  family: 'entropy',
  shape: 'class',
  about: {
    en:
      'The negative of the log-probability that the prediction gives to the right class: ce for models that print logarithms. ' +
      'Nothing is taken of the numbers, so that probabilities or raw scores given by mistake make a small or negative loss; ' +
      'numbers above 0 are refused here, and only counted by --convention torch. For probabilities use ce, for raw scores ce ' +
      '--from-logits.',
    ko:
      '정답 클래스에 준 로그 확률의 부호를 바꾼 값으로, 로그 확률을 출력하는 모델의 ce이다. ' +
      '입력에 아무 계산도 하지 않으므로 확률이나 점수를 잘못 넣으면 손실이 작거나 음수가 된다. ' +
      '0보다 큰 값은 오류로 처리하며, --convention torch에서는 세어서 알려 주기만 한다. 확률에는 ce, 점수에는 ce --from-logits를 쓴다.',
  },
  formula: '−1/n Σ_i Σ_k t_ik ℓ_ik, ℓ = ln p',
  derivative: 'dL/dℓ_k = −t_k',
  reference: 'R. A. Fisher, On the mathematical foundations of theoretical statistics, 1922',
  parameters: {
    range: choice(['check', 'any'], {
      en: 'check: a log-probability above 0 is an error; any: it is counted',
      ko: 'check: 0보다 큰 로그 확률은 오류이다; any: 그 수를 센다',
    }),
    ...classParameters,
  },
  conventions: {
    keras: { values: { classMean: 'count' } },
    torch: { values: { range: 'any', classMean: 'index', ignoreIndex: [-100] } },
  },
  constant: {
    from: 'moments',
    variances: false,
    solve(labels, { classWeight }) {
      const best = bestShares(labels, { ...PLAIN, classWeight, fromLogits: false, renormalize: false });
      return best && { ...best, prediction: best.prediction.map(Math.log) };
    },
  },
  least: ({ range }) => (range === 'any' ? -Infinity : 0),
  prediction: ({ range }) =>
    range === 'any'
      ? UNCHECKED_LOG_UNIT
      : { ...LOG_UNIT, remedies: [{ text: { en: 'probabilities? ce takes them', ko: '확률이라면 ce를 쓴다' } }] },
  label: () => UNIT,
  distributions: () => ({ prediction: 'any', label: 'check' }),
  idle: idleWithoutWeights,
  weigh: weighByClass,
  // A class that the target excludes costs nothing, also where its logarithm is −∞.
  value: (p, y, { classWeight }) =>
    0 - sumRow((k) => (y[k] === 0 ? 0 : numberAt(classWeight, k, 1) * y[k] * p[k]), p.length),
  gradient(_p, y, { classWeight }, slopes) {
    for (let k = 0; k < y.length; k++) slopes[k] = -numberAt(classWeight, k, 1) * y[k];
  },
  correct: isLargest,
});
