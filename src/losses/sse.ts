import { REAL } from '../loss/domain.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { meanLabel, SQUARED_ERROR_LINES } from './mse.ts';

export const sse = pointwise({
  name: 'sse',
  aliases: ['residual-sum-of-squares', 'rss', 'sum-of-squared-errors'],
  symbol: 'SSE',
  family: 'squared',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The sum of the squared differences over all rows and columns, also called the residual sum of squares. It grows with ' +
      'the number of rows: use mse to compare files of different length. The notes’ SSE carries a half: that is half-sse.',
    ko:
      '차이를 제곱하여 모든 행과 열에 대해 더한 값으로 잔차제곱합이라고도 한다. 행이 많을수록 커지므로 길이가 다른 파일은 mse로 비교한다. ' +
      '노트의 SSE에는 1/2이 붙어 있으며 그것은 half-sse이다.',
  },
  formula: 'Σ_i Σ_k (p_ik − y_ik)²',
  derivative: 'dL/dp = 2(p − y)',
  reference: 'A.-M. Legendre, Nouvelles méthodes pour la détermination des orbites des comètes, 1805',
  parameters: { columns: columnsParameter('sum') },
  headline: 'sum',
  lines: SQUARED_ERROR_LINES,
  distance: SQUARED,
  constant: meanLabel(1),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => (p - y) * (p - y),
  gradient: (p, y) => 2 * (p - y),
});
