import { UNIT } from '../loss/domain.ts';
import { rowParameters } from '../loss/probability-rows.ts';
import { rowwise } from '../loss/rowwise.ts';
import { logRatio } from '../math/log-ratio.ts';
import { sumRow } from '../math/row-sum.ts';

export const js = rowwise({
  name: 'js',
  aliases: ['jensen-shannon', 'jensen-shannon-divergence', 'jsd'],
  libraries: {
    scipy: [{ names: ['jensenshannon'], note: { en: 'scipy gives its square root', ko: 'scipy는 그 제곱근을 준다' } }],
  },
  symbol: 'JS',
  family: 'divergence',
  shape: 'row',
  about: {
    en:
      'The Jensen-Shannon divergence of two distributions, in nats: the mean of their divergences from the distribution ' +
      'halfway between them. It is symmetric and never infinite: ln 2 = 0.693 is reached where the two share no class, however ' +
      'far apart those are. kl is the one-sided, unbounded sibling that ce minimises. scipy gives its square root, a distance.',
    ko:
      '두 분포의 옌센-섀넌 발산으로 단위는 냇(nat)이다. 두 분포의 한가운데에 있는 분포로부터 잰 두 발산의 평균이다. ' +
      '대칭이고 무한대가 되지 않으며, 겹치는 클래스가 없으면 얼마나 멀든 ln 2 = 0.693이다. ' +
      '한쪽 방향으로 재고 한계가 없는 것은 ce가 줄이는 kl이다. scipy는 이 값의 제곱근인 거리를 계산한다.',
  },
  formula: '1/n Σ_i ½ Σ_k (t_ik ln(t_ik / m_ik) + p_ik ln(p_ik / m_ik)), m = (t + p) / 2',
  derivative: 'dL/dp_k = ½ ln(p_k / m_k)',
  reference: 'J. Lin, Divergence measures based on the Shannon entropy, 1991',
  parameters: { rowSums: rowParameters.rowSums },
  prediction: () => UNIT,
  label: () => UNIT,
  distributions: ({ rowSums }) => ({
    prediction: rowSums === 'check' || rowSums === 'warn' ? rowSums : 'any',
    label: rowSums === 'check' ? 'check' : 'any',
  }),
  value: (p, y) => sumRow((k) => halfDivergence(p[k], y[k]), p.length),
  gradient(p, y, _values, slopes) {
    for (let k = 0; k < p.length; k++) {
      const d = p[k] === y[k] ? 0 : (p[k] - y[k]) / (p[k] + y[k]);
      slopes[k] = (Math.abs(d) < 0.5 ? Math.log1p(d) : logRatio(2 * p[k], p[k] + y[k])) / 2;
    }
  },
});

/**
 * ½(t ln(t/m) + p ln(p/m)), which is never below 0. With d = (t − p)/(t + p) it is m/2 (ln(1 − d²) + 2d artanh d): near
 * d = 0 this keeps the digits that the two terms cancel.
 */
function halfDivergence(p: number, t: number): number {
  // Twice m, which unlike m is no smaller than the two: half of the smallest double is 0.
  const both = t + p;
  if (p === t) return 0;
  const d = (t - p) / both;
  if (Math.abs(d) < 0.5) return (both / 4) * (Math.log1p(-d * d) + 2 * d * Math.atanh(d));
  return ((t === 0 ? 0 : t * logRatio(2 * t, both)) + (p === 0 ? 0 : p * logRatio(2 * p, both))) / 2;
}
