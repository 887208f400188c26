import { type Domain, NON_NEGATIVE, REAL, restrict } from '../loss/domain.ts';
import { choice, flag, number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { weightedQuantile } from '../math/weighted-quantile.ts';

const NON_ZERO: Domain = {
  ...restrict(REAL, (value) => value !== 0),
  text: { en: 'any number but 0', ko: '0이 아닌 수' },
  remedies: [
    { text: { en: '{} lets it cost infinity', ko: '{}: 손실을 무한대로 한다' }, values: { zero: 'inf' } },
    { text: { en: '{} leaves it out', ko: '{}: 그 행을 제외한다' }, values: { zero: 'skip' } },
  ],
};

export const mape = pointwise({
  name: 'mape',
  aliases: ['mean-absolute-percentage-error', 'absolute-percentage-error'],
  libraries: {
    keras: ['MeanAbsolutePercentageError', 'mean_absolute_percentage_error'],
    sklearn: ['mean_absolute_percentage_error'],
    xgboost: [
      {
        names: ['mape'],
        values: { zero: 'inf' },
        note: { en: 'a label of 0 costs infinity', ko: '실제값이 0이면 손실이 무한대이다' },
      },
    ],
    lightgbm: [
      {
        names: ['mape', 'mean_absolute_percentage_error'],
        values: { minDenominator: 1 },
        note: { en: 'a label below 1 counts as 1 in the denominator', ko: '1보다 작은 실제값은 분모에서 1로 센다' },
      },
    ],
    catboost: [
      {
        names: ['MAPE'],
        values: { minDenominator: 1 },
        note: { en: 'a label below 1 counts as 1 in the denominator', ko: '1보다 작은 실제값은 분모에서 1로 센다' },
      },
    ],
  },
  symbol: 'MAPE',
  family: 'relative',
  shape: 'scalar',
  about: {
    en:
      'The absolute difference relative to the label, as a fraction: 0.1 is ten percent (--percent). A label of 0 is an ' +
      'error here (--zero skip leaves its row out); scikit-learn divides by 2.2e-16 and Keras by 1e-7 instead, and one such row decides their mean. Too high ' +
      'predictions cost without limit and too low ones of the same sign at most 1, so it prefers models that predict too ' +
      'little. smape bounds both sides, and msle compares ratios.',
    ko:
      '실제값에 대한 절대 오차의 비율로 0.1은 10퍼센트이다(--percent). 실제값이 0이면 여기서는 오류이고(--zero skip은 그 행을 제외한다), ' +
      'scikit-learn은 2.2e-16, Keras는 1e-7로 나누므로 그런 행 하나가 평균을 좌우한다. 높은 예측의 손실에는 한계가 없으나 ' +
      '부호가 같은 낮은 예측은 많아야 1이므로 작게 예측하는 모델에 유리하다. smape는 양쪽에 한계가 있고 msle는 비율을 비교한다.',
  },
  formula: '1/n Σ_i |p_i − y_i| / |y_i|',
  derivative: 'dL/dp = sign(p − y) / |y|',
  reference: 'J. S. Armstrong, Long-range forecasting, 1978',
  parameters: {
    zero: choice(['error', 'skip', 'inf'], {
      en: 'a label of 0 is an error, is left out of the mean (skip), or costs infinity unless it is predicted exactly (inf)',
      ko: '실제값이 0이면 오류(error)로 하거나, 평균에서 제외하거나(skip), 정확히 예측하지 않는 한 무한대(inf)로 한다',
    }),
    percent: flag({ en: 'times 100', ko: '100을 곱한다' }),
    minDenominator: number(0, { en: 'what |y| is at least taken to be', ko: '분모 |y|의 하한' }, NON_NEGATIVE),
    columns: columnsParameter('mean'),
  },
  conventions: {
    keras: { values: { percent: true, minDenominator: 1e-7 } },
    sklearn: { values: { minDenominator: 2 ** -52 } },
  },
  constant: {
    from: 'labels',
    /** The median of the labels where each counts as often as it is divided by; a label that one divides by 0 alone. */
    predict({ values: labels, weights }, { zero, minDenominator }) {
      const share = (y: number): number => (zero === 'skip' && y === 0 ? 0 : 1 / Math.max(Math.abs(y), minDenominator));
      const shares = labels.map((y, row) => (weights?.[row] === 0 ? 0 : (weights?.[row] ?? 1) * share(y)));
      return shares.includes(Infinity) ? 0 : weightedQuantile(labels, shares, 0.5);
    },
  },
  prediction: () => REAL,
  label: ({ zero, minDenominator }) => (zero !== 'error' || minDenominator > 0 ? REAL : NON_ZERO),
  weigh: ({ zero }) => (zero === 'skip' ? (y) => (y === 0 ? 0 : 1) : undefined),
  value(p, y, { zero, percent, minDenominator }) {
    if (p === y || (zero === 'skip' && y === 0)) return 0;
    const distance = Math.abs(p - y);
    const size = Math.max(Math.abs(y), minDenominator);
    const share = distance < Infinity ? distance / size : Math.abs(p / 2 - y / 2) / (size / 2);
    return percent ? 100 * share : share;
  },
  gradient(p, y, { zero, percent, minDenominator }) {
    if (zero === 'skip' && y === 0) return 0;
    const size = Math.max(Math.abs(y), minDenominator);
    return p === y ? 0 : ((percent ? 100 : 1) * Math.sign(p - y)) / size;
  },
});
