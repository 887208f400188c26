import { interval, REAL } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { meanLabel } from './mse.ts';

export const lq = pointwise({
  name: 'lq',
  aliases: ['lq-loss'],
  libraries: {
    catboost: ['Lq'],
  },
  symbol: 'Lq',
  family: 'robust',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The absolute difference to the power q: mae at 1, mse at 2, and nearer to the largest error alone the larger q is. ' +
      'Its unit is that of the label to the power q, so values for different q cannot be compared. It is a mean of powers ' +
      'and takes no root, where the Minkowski distance sums and takes the root.',
    ko:
      '절대 오차를 q제곱한 값으로 q가 1이면 mae, 2이면 mse이고 q가 클수록 가장 큰 오차가 값을 좌우한다. ' +
      '단위가 실제값 단위의 q제곱이므로 q가 다른 값끼리는 비교할 수 없다. 제곱들의 평균이며, ' +
      '합한 뒤 q제곱근을 취하는 민코프스키 거리와 다르다.',
  },
  formula: '1/n Σ_i |p_i − y_i|^q',
  derivative: 'dL/dp = q |p − y|^(q − 1) sign(p − y)',
  reference:
    'A. Forsythe, Robust estimation of straight line regression coefficients by minimizing pth power deviations, 1972',
  parameters: {
    q: number(2, { en: 'the power, at least 1', ko: '지수로 1 이상이다' }, interval(1, Infinity, 'high')),
    columns: columnsParameter('mean'),
  },
  // The mean label is the best constant of squares alone.
  constant: ({ q }) => (q === 2 ? meanLabel(1) : { from: 'slopes' }),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y, { q }) => Math.abs(p - y) ** q,
  gradient: (p, y, { q }) => q * Math.abs(p - y) ** (q - 1) * Math.sign(p - y),
});
