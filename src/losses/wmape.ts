import { cellsOf } from '../loss/cells.ts';
import { REAL } from '../loss/domain.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { ABSOLUTE, createDistanceSum } from '../math/distance-sums.ts';
import { isZero, over, rounded } from '../math/fraction.ts';
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
  tally() {
    const [distances, sizes] = [createDistanceSum(ABSOLUTE), createDistanceSum(ABSOLUTE)];
    return {
      ...mergeEach([distances, sizes]),
      add(rows) {
        const { predictions, labels, weights } = cellsOf('scalar', rows);
        distances.add(predictions, labels, weights);
        sizes.add(new Float64Array(labels.length), labels, weights);
      },
      headline(total) {
        const [own, all] = [distances.total(), sizes.total()];
        if (own === undefined || all === undefined) return all === undefined ? Number.NaN : total.over(1n);
        return isZero(all) ? Number(own.numerator) / 0 : rounded(over(own, all));
      },
    };
  },
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => Math.abs(p - y),
  gradient: (p, y) => Math.sign(p - y),
});
