import { REAL } from '../loss/domain.ts';
import type { LabelMoments, SummaryLine } from '../loss/loss.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { SQUARED } from '../math/distance-sums.ts';
import { sumRow } from '../math/row-sum.ts';

/** The four numbers that sources call "the" squared error, for a loss whose samples are e². */
export const SQUARED_ERROR_LINES: readonly SummaryLine[] = [
  { statistic: 'mean', words: { en: 'mean (MSE)', ko: '평균 (MSE)' } },
  { statistic: 'half-mean', words: { en: 'half mean (cost J)', ko: '평균의 절반 (비용 J)' } },
  { statistic: 'sum', words: { en: 'sum', ko: '합' } },
  { statistic: 'half-sum', words: { en: 'half sum (SSE)', ko: '합의 절반 (SSE)' } },
];

/** The same four for a loss whose samples are ½e². */
export const HALVED_ERROR_LINES: readonly SummaryLine[] = [
  { statistic: 'double-mean', words: { en: 'twice the mean (MSE)', ko: '평균의 두 배 (MSE)' } },
  { statistic: 'mean', words: { en: 'mean (cost J)', ko: '평균 (비용 J)' } },
  { statistic: 'double-sum', words: { en: 'twice the sum', ko: '합의 두 배' } },
  { statistic: 'sum', words: { en: 'sum (SSE)', ko: '합 (SSE)' } },
];

/** Predicting the mean label costs `factor` times the labels' variance. */
export const meanLabel = (factor: number) => ({
  from: 'moments' as const,
  variances: true,
  solve({ means, variances, squares }: LabelMoments, { columns }: { readonly columns: string }) {
    const scale = columns === 'sum' ? factor : factor / means.length;
    const total = (of: readonly number[]): number => scale * sumRow((column) => of[column], of.length);
    return { prediction: means, mean: total(variances), sum: total(squares) };
  },
});

export const mse = pointwise({
  name: 'mse',
  aliases: ['mean-squared-error', 'l2', 'squared-error', 'mse-loss'],
  libraries: {
    notes: [
      {
        names: ['mse'],
        note: { en: 'half the sum, as the notes’ function computes it', ko: '노트의 함수는 합의 절반을 계산한다' },
      },
    ],
    torch: ['MSELoss', 'mse_loss'],
    keras: ['MeanSquaredError', 'mean_squared_error'],
    sklearn: ['mean_squared_error'],
    optax: ['squared_error'],
    lightgbm: ['l2', 'mse', 'mean_squared_error', 'regression', 'regression_l2'],
  },
  symbol: 'MSE',
  family: 'squared',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The mean of the squared differences between prediction and label. Being off by twice as much costs four times as much, ' +
      'so a few large errors decide the number: look at --worst before you believe a change, and at mae where outliers are ' +
      'noise. Its unit is the square of the label’s unit; rmse takes the root. Some texts call half the sum (half-sse) or half ' +
      'the mean (half-mse) the mean squared error: the summary shows all four.',
    ko:
      '예측값과 실제값의 차이를 제곱하여 평균한 값이다. 오차가 두 배이면 손실은 네 배가 되므로 몇 개의 큰 오차가 값을 좌우한다. ' +
      '이상치가 잡음이라면 mae를 함께 보고, --worst로 큰 손실을 확인하자. 단위는 실제값 단위의 제곱이며 rmse는 그 제곱근이다. ' +
      '합의 절반(half-sse)이나 평균의 절반(half-mse)을 평균제곱오차라고 부르는 자료도 있어 요약에 네 값을 모두 보여 준다.',
  },
  formula: '1/n Σ_i (p_i − y_i)²',
  derivative: 'dL/dp = 2(p − y)',
  reference: 'C. F. Gauss, Theoria combinationis observationum erroribus minimis obnoxiae, 1821',
  parameters: { columns: columnsParameter('mean') },
  conventions: {
    scratch: { values: { columns: 'sum' }, headline: 'half-sum' },
    torch: { weightedMean: 'weights' },
  },
  lines: SQUARED_ERROR_LINES,
  distance: SQUARED,
  constant: meanLabel(1),
  prediction: () => REAL,
  label: () => REAL,
  value: (p, y) => (p - y) * (p - y),
  gradient: (p, y) => 2 * (p - y),
});
