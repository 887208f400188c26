import { POSITIVE, REAL } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { scaledDistance } from '../math/distance.ts';

export const huber = pointwise({
  name: 'huber',
  aliases: ['huber-loss'],
  libraries: {
    torch: ['HuberLoss', 'huber_loss'],
    keras: ['Huber', 'huber'],
    optax: ['huber_loss'],
    lightgbm: [
      {
        names: ['huber'],
        values: { delta: 0.9 },
        renames: { alpha: 'delta' },
        note: { en: 'its alpha is delta, 0.9 unless told otherwise', ko: 'alpha가 delta이며 지정하지 않으면 0.9이다' },
      },
    ],
    catboost: ['Huber'],
  },
  symbol: 'Huber',
  family: 'robust',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'Half the squared difference up to delta, and beyond it a straight line, so an outlier pulls with the constant force ' +
      'delta. Its number depends on delta, which has the unit of the label: compare it only at the same delta. It is ' +
      'delta times smooth-l1 with beta = delta; pseudo-huber and log-cosh are smooth everywhere. LightGBM calls delta ' +
      'alpha and takes 0.9.',
    ko:
      '오차가 delta 이하이면 제곱의 절반, 그보다 크면 직선이 되는 손실로 이상치는 일정한 힘 delta로만 끌어당긴다. ' +
      '값은 실제값과 같은 단위인 delta에 따라 달라지므로 같은 delta끼리만 비교해야 한다. beta = delta인 smooth-l1에 delta를 곱한 값과 같고, ' +
      '모든 점에서 매끄러운 것으로는 pseudo-huber와 log-cosh가 있다. LightGBM은 delta를 alpha라고 부르며 기본값은 0.9이다.',
  },
  formula: '1/n Σ_i (½e_i² if |e_i| ≤ δ, else δ(|e_i| − δ/2)), e = p − y',
  derivative: 'dL/dp = e if |e| ≤ δ, else δ sign(e)',
  reference: 'P. J. Huber, Robust estimation of a location parameter, 1964',
  korean: {
    formula: '1/n Σ_i (|e_i| ≤ δ이면 ½e_i², 아니면 δ(|e_i| − δ/2)), e = p − y',
    derivative: '|e| ≤ δ이면 dL/dp = e, 아니면 δ sign(e)',
  },
  parameters: {
    delta: number(1, { en: 'the error up to which the loss is a square', ko: '손실이 제곱인 오차의 한계' }, POSITIVE),
    columns: columnsParameter('mean'),
  },
  constant: { from: 'slopes' },
  prediction: () => REAL,
  label: () => REAL,
  value(p, y, { delta }) {
    const distance = Math.abs(p - y);
    return distance <= delta ? (distance / 2) * distance : scaledDistance(delta, p, y, delta / 2);
  },
  gradient: (p, y, { delta }) => Math.min(Math.max(p - y, -delta), delta),
});
