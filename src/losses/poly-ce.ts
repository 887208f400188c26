import { crossEntropy, crossEntropySlopes, PLAIN } from '../loss/cross-entropy.ts';
import { interval } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { idleForLogits, rowDomains, rowParameters } from '../loss/probability-rows.ts';
import { rowwise } from '../loss/rowwise.ts';
import { bySumOf, sharesOf, sumRow } from '../math/row-sum.ts';
import { isLargest, logSoftmax, softmax } from '../math/softmax.ts';

export const polyCe = rowwise({
  name: 'poly-ce',
  aliases: ['poly-1', 'poly-loss', 'poly-cross-entropy'],
  libraries: {
    optax: [
      {
        names: ['poly_loss_cross_entropy'],
        values: { fromLogits: true, eps: 2 },
        note: { en: 'it takes raw scores, and eps is 2', ko: '소프트맥스 이전의 점수를 받으며 eps는 2이다' },
      },
    ],
  },
  symbol: 'PolyCE',
  family: 'entropy',
  shape: 'class',
  about: {
    en:
      'Cross-entropy plus eps times the probability that the right class does not get: the first term of its series in 1 − p ' +
      'with another factor. A positive eps makes mistakes that are not yet sure cost more beside the sure ones, a negative one ' +
      'less; 0 is ce. Its minimum is not the true distribution, and numbers with different eps cannot be compared.',
    ko:
      '교차 엔트로피에, 정답 클래스가 받지 못한 확률의 eps배를 더한 값이다. 곧 1 − p의 급수에서 첫 항의 계수를 바꾼 것이다. ' +
      'eps가 양수이면 덜 확신한 실수의 손실이 상대적으로 커지고 음수이면 작아지며, 0이면 ce이다. ' +
      '최솟값이 실제 분포에 있지 않고, eps가 다르면 값을 비교할 수 없다.',
  },
  formula: '1/n Σ_i Σ_k t_ik (−ln p_ik + ε (1 − p_ik))',
  derivative: 'dL/dp_k = −t_k (1 / p_k + ε)',
  reference:
    'Z. Leng, M. Tan, C. Liu et al., PolyLoss: a polynomial expansion perspective of classification loss functions, 2022',
  parameters: {
    eps: number(1, { en: 'factor on 1 − p', ko: '1 − p에 곱하는 값' }, interval(-1, Infinity, 'high')),
    ...rowParameters,
  },
  ...rowDomains,
  idle: (values) => idleForLogits(values, 'renormalize'),
  value(p, y, values) {
    const ce = crossEntropy(p, y, { ...values, ...PLAIN });
    const shares = values.renormalize && !values.fromLogits ? sharesOf(p) : p;
    const logs = new Float64Array(p.length);
    if (values.fromLogits) logSoftmax(p, logs);
    const miss = (k: number): number => (values.fromLogits ? -Math.expm1(logs[k]) : 1 - shares[k]);
    return ce + values.eps * sumRow((k) => (y[k] === 0 ? 0 : y[k] * miss(k)), p.length);
  },
  gradient(p, y, values, slopes) {
    crossEntropySlopes(p, y, { ...values, ...PLAIN }, slopes);
    const shares = values.renormalize ? sharesOf(p) : p.slice();
    if (values.fromLogits) softmax(p, shares);
    const over = values.renormalize ? bySumOf(p) : (part: number) => part;
    const hit = sumRow((k) => y[k] * shares[k], p.length);
    for (let k = 0; k < p.length; k++) {
      if (values.fromLogits) slopes[k] -= values.eps * shares[k] * (y[k] - hit);
      // A slope without limit is that of the logarithm, which grows the faster.
      else if (Number.isFinite(slopes[k])) slopes[k] -= over(values.eps * (y[k] - (values.renormalize ? hit : 0)));
    }
  },
  correct: isLargest,
});
