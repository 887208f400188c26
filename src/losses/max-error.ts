import { REAL } from '../loss/domain.ts';
import { choice } from '../loss/parameter.ts';
import { pointwise } from '../loss/pointwise.ts';

export const maxError = pointwise({
  name: 'max-error',
  aliases: ['maximum-error', 'maximum-absolute-error', 'max-ae'],
  libraries: { sklearn: ['max_error'] },
  symbol: 'MaxError',
  family: 'absolute',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The largest absolute difference, in the unit of the label: no prediction is off by more. It is one row’s loss, and ' +
      'grows with the number of rows, so compare it only on the same data; --worst shows which rows are near it. ' +
      'A weight changes nothing but that rows of weight 0 do not count.',
    ko:
      '절대 오차 가운데 가장 큰 값으로, 어떤 예측도 이보다 더 틀리지 않는다. 단위는 실제값과 같다. 한 행의 손실이며 행이 많을수록 커지므로 ' +
      '같은 데이터에서만 비교해야 한다. 가까운 행들은 --worst로 본다. 가중치가 0인 행을 빼는 것 말고는 가중치에 따라 달라지지 않는다.',
  },
  formula: 'max_i |p_i − y_i|',
  derivative: 'd|p − y|/dp = sign(p − y)',
  reference: 'P.-S. Laplace, Sur quelques points du système du monde, 1793',
  parameters: {
    multi: choice(['pooled', 'columns', 'one'], {
      en: 'several output columns: the largest of all (pooled), the mean of the columns’ largest (columns), or an error (one)',
      ko: '출력 열이 여러 개일 때: 모든 값 가운데 최댓값(pooled), 열마다 구한 최댓값의 평균(columns), 또는 오류(one)',
    }),
  },
  conventions: { sklearn: { values: { multi: 'one' } } },
  headline: 'max',
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => Math.abs(p - y),
  gradient: (p, y) => Math.sign(p - y),
});
