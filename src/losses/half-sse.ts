import { REAL } from '../loss/domain.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { HALVED_ERROR_LINES, meanLabel } from './mse.ts';

export const halfSse = pointwise({
  name: 'half-sse',
  aliases: ['half-sum-of-squares'],
  libraries: {
    notes: [
      {
        names: ['sum_squares_error'],
        printedBy: 'math',
        note: {
          en: 'the convention math prints the notes’ digits',
          ko: '노트의 숫자는 math 관례로 나온다',
        },
      },
    ],
  },
  symbol: 'SSE',
  family: 'squared',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'Half the sum of the squared differences, over all rows and columns: the sum of squares error of the notes (their ' +
      'function mse computes it too). It grows with the number of rows, so two files of different length cannot be compared ' +
      'by it; half-mse can.',
    ko:
      '차이를 제곱하여 모두 더한 값의 절반으로, 노트의 오차제곱합이다(노트의 mse 함수도 이 값을 계산한다). ' +
      '행이 많을수록 커지므로 길이가 다른 파일은 이 값으로 비교할 수 없고 half-mse로 비교해야 한다.',
  },
  formula: '½ Σ_i Σ_k (p_ik − y_ik)²',
  derivative: 'dL/dp = p − y',
  reference: 'study note 002, sum_squares_error; study notes 000 and 003, mse',
  korean: {
    reference: '학습 노트 002의 sum_squares_error; 학습 노트 000과 003의 mse',
  },
  parameters: { columns: columnsParameter('sum') },
  headline: 'sum',
  lines: HALVED_ERROR_LINES,
  distance: SQUARED,
  constant: meanLabel(0.5),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => ((p - y) / 2) * (p - y),
  gradient: (p, y) => p - y,
});
