import { REAL } from '../loss/domain.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { createExactSum } from '../math/exact-sum.ts';
import { meanRow, sumRow } from '../math/row-sum.ts';
import { mergeEach } from '../math/saved.ts';

export const wmape = pointwise({
  name: 'wmape',
  aliases: ['wape', 'weighted-mean-absolute-percentage-error', 'weighted-absolute-percentage-error', 'mad-mean-ratio'],
  symbol: 'WMAPE',
  family: 'relative',
  shape: 'scalar',
  about: {
    en:
      'The sum of the absolute differences over the sum of the labels’ sizes: mae in units of the mean size of a label, as a ' +
      'fraction. It is mape weighted by the labels’ sizes, so a label of 0 is no trouble and small labels hardly count; the ' +
      'samples show their absolute differences. Only where every label is 0 it is not defined. Sums run over all rows and ' +
      'columns, so the mean of several files’ numbers is not that of the files together.',
    ko:
      '절대 오차의 합을 실제값 크기의 합으로 나눈 값으로, mae를 실제값 크기의 평균에 대한 비율로 나타낸 것이다. ' +
      '실제값의 크기를 가중치로 한 mape와 같으므로 실제값이 0이어도 문제가 없고 작은 실제값은 거의 영향을 주지 않는다. ' +
      '각 데이터에는 절대 오차를 보여 준다. 모든 실제값이 0일 때만 정의되지 않는다. 모든 행과 열을 합하여 나누므로 여러 파일의 값을 평균해도 전체의 값이 되지 않는다.',
  },
  formula: 'Σ_i |p_i − y_i| / Σ_i |y_i|',
  derivative: 'd|p − y|/dp = sign(p − y)',
  reference: 'S. Kolassa and W. Schütz, Advantages of the MAD/mean ratio over the MAPE, 2007',
  parameters: { columns: columnsParameter('mean') },
  headline: 'tally',
  tally({ columns }) {
    const sizes = createExactSum();
    const combine = columns === 'sum' ? sumRow : meanRow;
    return {
      ...mergeEach([sizes]),
      add({ count, label: { width, values: y }, weight }) {
        for (let row = 0; row < count; row++) {
          const counts = weight?.values[row] ?? 1;
          if (counts > 0) sizes.add(counts * combine((column) => Math.abs(y[row * width + column]), width));
        }
      },
      headline: (total) => (sizes.units() === 0n ? total.over(1n) / 0 : total.overSum(sizes, 1n)),
    };
  },
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => Math.abs(p - y),
  gradient: (p, y) => Math.sign(p - y),
});
