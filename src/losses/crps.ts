import { REAL } from '../loss/domain.ts';
import { rowwise } from '../loss/rowwise.ts';
import { scaledDistance } from '../math/distance.ts';
import { sumRow } from '../math/row-sum.ts';

export const crps = rowwise({
  name: 'crps',
  aliases: ['continuous-ranked-probability-score', 'ensemble-crps', 'crps-ensemble'],
  symbol: 'CRPS',
  family: 'forecast',
  shape: 'parts',
  about: {
    en:
      'The continuous ranked probability score of an ensemble: several guesses a row, read as equally likely, against what ' +
      'came. It is the mean distance of the members from the label less half their mean distance from each other, so it asks for ' +
      'members that are near and as spread as they should be; of one member it is mae. It is in the unit of the label. The ' +
      'members are the whole distribution here: small ensembles cost more than large ones of the same quality.',
    ko:
      '앙상블의 연속 순위 확률 점수이다. 한 행의 여러 예측값을 확률이 같은 값들로 보고 실제값과 비교한다. ' +
      '각 예측값과 실제값의 평균 거리에서 예측값끼리의 평균 거리의 절반을 뺀 값으로, 가까우면서 퍼진 정도도 알맞은 예측을 요구한다. ' +
      '예측값이 하나이면 mae와 같고 단위는 실제값과 같다. 예측값들을 분포 전체로 보므로 같은 품질이라도 개수가 적으면 손실이 더 크다.',
  },
  formula: '1/n Σ_i (1/M Σ_m |x_im − y_i| − 1/(2M²) Σ_m Σ_l |x_im − x_il|)',
  derivative: 'dL/dx_m = sign(x_m − y) / M − 1/M² Σ_l sign(x_m − x_l)',
  reference: 'J. E. Matheson and R. L. Winkler, Scoring rules for continuous probability distributions, 1976',
  parameters: {},
  parts: [
    {
      name: 'members',
      isSingle: false,
      help: { en: 'columns of the members of the ensemble', ko: '앙상블 예측값의 열' },
      domain: () => REAL,
    },
  ],
  labelWidth: () => 1,
  prediction: () => REAL,
  label: () => REAL,
  value(x, [y]) {
    // The integral of (F − 1[z ≥ y])² from point to point is the same sum, of terms that do not cancel.
    const points = Float64Array.of(...x, y).sort();
    const below = points.indexOf(y);
    const share = (gap: number): number => (gap < below ? (gap + 1) / x.length : 1 - gap / x.length);
    return sumRow((gap) => scaledDistance(share(gap) ** 2, points[gap + 1], points[gap]), x.length);
  },
  gradient(x, [y], _, slopes) {
    const sorted = x.toSorted();
    // How many members are below each, and how many are not above it.
    const below = new Map<number, number>();
    const upTo = new Map<number, number>();
    sorted.forEach((member, index) => {
      if (!below.has(member)) below.set(member, index);
      upTo.set(member, index + 1);
    });
    const count = x.length;
    for (let m = 0; m < count; m++) {
      const above = count - (upTo.get(x[m]) ?? 0);
      slopes[m] = (Math.sign(x[m] - y) - ((below.get(x[m]) ?? 0) - above) / count) / count;
    }
  },
});
