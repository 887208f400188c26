import { NON_NEGATIVE, REAL } from '../loss/domain.ts';
import { choice, flag, number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { logFactorial } from '../math/log-factorial.ts';
import { sumRow } from '../math/row-sum.ts';
import { weightedMean } from '../math/weighted-mean.ts';
import type { Text } from '../words/message.ts';

interface PoissonValues {
  readonly logInput: boolean;
  readonly full: string;
  readonly eps: number;
  readonly floor: number;
}

/** What keeps logarithms and quotients finite in some libraries. */
export const floorParameter = number(
  0,
  { en: 'a smaller prediction counts as this', ko: '이보다 작은 예측값은 이 값으로 센다' },
  NON_NEGATIVE,
);

export const poisson = pointwise({
  name: 'poisson',
  aliases: ['poisson-nll', 'poisson-loss'],
  libraries: {
    torch: [
      {
        names: ['PoissonNLLLoss', 'poisson_nll_loss'],
        values: { logInput: true },
        note: { en: 'it takes the logarithm of the rate', ko: '평균의 로그를 받는다' },
      },
    ],
    keras: ['Poisson', 'poisson'],
    xgboost: [
      {
        names: ['poisson-nloglik', 'count:poisson'],
        values: { full: 'exact', floor: Math.fround(1e-16) },
        note: {
          en: 'with ln y!, and a rate below 1e-16 counts as that',
          ko: 'ln y!을 더하고, 1e-16보다 작은 평균은 1e-16으로 센다',
        },
      },
    ],
    lightgbm: [
      {
        names: ['poisson'],
        values: { floor: Math.fround(1e-10) },
        note: { en: 'a rate below 1e-10 counts as that', ko: '1e-10보다 작은 평균은 1e-10으로 센다' },
      },
    ],
    catboost: [
      {
        names: ['Poisson'],
        values: { logInput: true },
        note: { en: 'it takes the logarithm of the rate', ko: '평균의 로그를 받는다' },
      },
    ],
  },
  symbol: 'Poisson',
  family: 'likelihood',
  shape: 'scalar',
  about: {
    en:
      'The negative log-likelihood of a count under a Poisson rate, without the term ln y! that no prediction changes ' +
      '(--full adds it). Without that term it can be below 0, and only differences on the same labels mean anything; ' +
      'poisson-deviance is 0 where the prediction is right. Predictions are rates, or their logarithms with --log-input, ' +
      'which torch takes by default. Keras adds 1e-7 inside the logarithm.',
    ko:
      '포아송 분포의 평균을 예측했을 때 개수의 음의 로그 가능도로, 예측과 관계없는 항 ln y!은 뺀 값이다(--full로 더한다). ' +
      '그래서 0보다 작을 수 있고 같은 실제값에서의 차이만 의미가 있다. 정확한 예측에서 0인 것은 poisson-deviance이다. ' +
      '예측값은 평균이며 --log-input이면 평균의 로그로 torch의 기본값이다. Keras는 로그 안에 1e-7을 더한다.',
  },
  formula: '1/n Σ_i (p_i − y_i ln p_i)',
  derivative: 'dL/dp = 1 − y/p, dL/dz = e^z − y',
  reference: 'J. A. Nelder and R. W. M. Wedderburn, Generalized linear models, 1972',
  parameters: {
    logInput: flag({ en: 'predictions are logarithms of the rate', ko: '예측값이 평균의 로그이다' }),
    full: choice(['false', 'stirling', 'exact'], {
      en: 'adds ln y!: exact, or for y > 1 by Stirling’s formula as torch does',
      ko: 'ln y!을 더한다: 정확한 값(exact), 또는 torch처럼 y > 1일 때 스털링 공식(stirling)',
    }),
    eps: number(0, { en: 'is added inside the logarithm', ko: '로그 안에 더하는 값' }, NON_NEGATIVE),
    floor: floorParameter,
    columns: columnsParameter('mean'),
  },
  conventions: { keras: { values: { eps: 1e-7 } }, torch: { values: { logInput: true, eps: 1e-8 } } },
  // What --full adds does not follow from the mean label.
  constant: ({ full }) =>
    full === 'false'
      ? {
          from: 'moments',
          variances: false,
          solve({ count, means }, values) {
            const prediction = means.map((mean) => bestRate(mean, values));
            const share = values.columns === 'sum' ? 1 : 1 / means.length;
            const cost = (column: number): number => poissonValue(prediction[column], means[column], values);
            const mean = share * sumRow(cost, means.length);
            return { prediction, mean, sum: mean * count };
          },
        }
      : {
          from: 'labels',
          predict: ({ values: labels, weights }, values) => bestRate(weightedMean(labels, weights), values),
        },
  idle: ({ logInput }): Readonly<Record<string, Text>> =>
    logInput
      ? {
          eps: {
            en: 'predictions are logarithms, and none is taken',
            ko: '예측값이 이미 로그여서 로그를 취하지 않는다',
          },
        }
      : {},
  least: () => -Infinity,
  prediction: ({ logInput }) => (logInput ? REAL : NON_NEGATIVE),
  label: () => NON_NEGATIVE,
  value: poissonValue,
  gradient(p, y, { logInput, eps, floor }) {
    if (logInput) return Math.exp(p) - y;
    if (p < floor) return 0;
    return y === 0 ? 1 : (p - y + eps) / (p + eps);
  },
});

/** The mean label as a rate, or as the logarithm of one. */
const bestRate = (mean: number, { logInput, eps }: PoissonValues): number =>
  logInput ? Math.log(mean) : Math.max(mean - eps, 0);

function poissonValue(prediction: number, y: number, values: PoissonValues): number {
  const { logInput, full, eps, floor } = values;
  const p = logInput ? prediction : Math.max(prediction, floor);
  const rate = logInput ? Math.exp(p) : p;
  // A label of 0 takes no logarithm, not even of 0.
  const ofLabel = y === 0 ? 0 : y * (logInput ? p : logAbove(p, eps));
  const value = rate - ofLabel + (full === 'false' ? 0 : full === 'exact' ? logFactorial(y) : stirling(y));
  return Number.isFinite(value) || ofLabel === -Infinity ? value : huge(p, y, values);
}

/** The same where a term is beyond the largest double: of terms 2^-12 as large, which set off one another if they can. */
function huge(p: number, y: number, { logInput, full, eps }: PoissonValues): number {
  const scale = 2 ** -12;
  const root = Math.exp(p / 2);
  const rate = logInput ? scale * root * root : scale * p;
  // e^p outgrows what any label makes of p.
  if (rate === Infinity) return Infinity;
  const size = scale * y;
  const ofLabel = y === 0 ? 0 : size * (logInput ? p : logAbove(p, eps));
  return (rate - ofLabel + (full !== 'false' && y > 1 ? size * (Math.log(y) - 1) : 0)) / scale;
}

/** ln(p + eps), also where the sum would lose eps. */
const logAbove = (p: number, eps: number): number => (p > eps ? Math.log(p) + Math.log1p(eps / p) : Math.log(p + eps));

/** y ln y − y + ½ ln(2πy), and 0 up to 1, as torch has it. */
const stirling = (y: number): number => (y > 1 ? y * Math.log(y) - y + Math.log(2 * Math.PI * y) / 2 : 0);
