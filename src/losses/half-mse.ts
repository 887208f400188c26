import { REAL } from '../loss/domain.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { HALVED_ERROR_LINES, meanLabel } from './mse.ts';

export const halfMse = pointwise({
  name: 'half-mse',
  aliases: ['cost-j', 'half-mean-squared-error'],
  libraries: { optax: [{ names: ['l2_loss'], note: { en: 'half the squared error', ko: '제곱 오차의 절반이다' } }] },
  symbol: 'J',
  family: 'squared',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'Half the mean squared error, the cost J(w, b) of the notes: the half cancels the 2 of the derivative and changes no ' +
      'minimum. It is mse divided by 2, so compare it only with numbers that carry the same half.',
    ko:
      '평균제곱오차의 절반으로, 노트의 비용 함수 J(w, b)이다. 1/2은 미분할 때 2를 지워 계산을 편하게 할 뿐 최솟값의 위치는 바꾸지 않는다. ' +
      'mse를 2로 나눈 값이므로 같은 1/2이 붙은 값끼리만 비교해야 한다.',
  },
  formula: '1/(2n) Σ_i (p_i − y_i)²',
  derivative: 'dL/dp = p − y',
  reference: 'study note 001, cost function J(w, b)',
  korean: {
    reference: '학습 노트 001, 비용 함수 J(w, b)',
  },
  parameters: { columns: columnsParameter('mean') },
  lines: HALVED_ERROR_LINES,
  distance: SQUARED,
  constant: meanLabel(0.5),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => ((p - y) / 2) * (p - y),
  gradient: (p, y) => p - y,
});
