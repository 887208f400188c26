import { POSITIVE, REAL } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { scaledDistance } from '../math/distance.ts';

export const pseudoHuber = pointwise({
  name: 'pseudo-huber',
  aliases: ['pseudo-huber-loss', 'mean-pseudo-huber-error'],
  libraries: {
    xgboost: [
      {
        names: ['mphe', 'reg:pseudohubererror'],
        renames: { huberSlope: 'delta' },
        note: { en: 'its huber_slope is delta', ko: 'huber_slope가 delta이다' },
      },
    ],
  },
  symbol: 'PseudoHuber',
  family: 'robust',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'A smooth huber: about e²/2 for errors well below delta and delta·|e| − delta² for errors well above. At the same ' +
      'delta it is less than huber, by up to delta²/2. The number depends on delta, which has the unit of the label: ' +
      'compare only at the same delta. XGBoost calls delta huber_slope.',
    ko:
      '매끄러운 huber로 delta보다 훨씬 작은 오차에서는 약 e²/2, 훨씬 큰 오차에서는 약 delta·|e| − delta²이다. ' +
      '같은 delta의 huber보다 작으며 그 차이는 delta²/2까지이다. 값은 실제값과 같은 단위인 delta에 따라 달라지므로 같은 delta끼리만 비교해야 한다. ' +
      'XGBoost는 delta를 huber_slope라고 부른다.',
  },
  formula: '1/n Σ_i δ²(√(1 + (e_i/δ)²) − 1), e = p − y',
  derivative: 'dL/dp = e / √(1 + (e/δ)²)',
  reference: 'P. Charbonnier et al., Deterministic edge-preserving regularization in computed imaging, 1997',
  parameters: {
    delta: number(
      1,
      { en: 'the error around which the square becomes a line', ko: '제곱이 직선으로 바뀌는 오차' },
      POSITIVE,
    ),
    columns: columnsParameter('mean'),
  },
  constant: { from: 'slopes' },
  prediction: () => REAL,
  label: () => REAL,
  // e²/(1 + √(1 + (e/δ)²)) is the same without the cancellation of √ − 1.
  value(p, y, { delta }) {
    const residual = p - y;
    const root = Math.hypot(1, residual / delta);
    return root < Infinity ? residual * (residual / (1 + root)) : scaledDistance(delta, p, y, delta);
  },
  gradient(p, y, { delta }) {
    const root = Math.hypot(1, (p - y) / delta);
    return root < Infinity ? (p - y) / root : delta * Math.sign(p - y);
  },
});
