import { NON_NEGATIVE, POSITIVE, REAL } from '../loss/domain.ts';
import { choice, flag, number } from '../loss/parameter.ts';
import { columnsParameter } from '../loss/pointwise.ts';
import { rowwise } from '../loss/rowwise.ts';
import { spreadFormOf } from '../loss/spread-name.ts';
import { meanRow, sumRow } from '../math/row-sum.ts';
import { squareOver } from '../math/square-over.ts';

export const gaussianNll = rowwise({
  name: 'gaussian-nll',
  aliases: ['gaussian-nll-loss', 'gaussian', 'normal-nll', 'heteroscedastic'],
  libraries: { torch: ['GaussianNLLLoss', 'gaussian_nll_loss'] },
  symbol: 'GNLL',
  family: 'likelihood',
  shape: 'parts',
  about: {
    en:
      'The negative log-likelihood of a label under a normal distribution whose mean and variance are predicted, without the ' +
      'constant ½ ln 2π (--full adds it). An error costs little where the variance is large, and a large variance costs its ' +
      'logarithm: so it rewards a model that knows where it is unsure. It can be below 0 and depends on the unit, so only ' +
      'differences on the same labels mean anything. The variance is σ² and not σ (--variance-as std takes σ); one of 0 is refused, and torch ' +
      'raises it to 1e-6. crps asks the same of any distribution and is in the unit of the label.',
    ko:
      '평균과 분산을 함께 예측한 정규 분포에서 실제값의 음의 로그 가능도로, 상수 ½ ln 2π는 뺀 값이다(--full로 더한다). ' +
      '분산이 크면 오차의 비용이 작아지는 대신 분산의 로그만큼 비용이 들어, 어디에서 불확실한지 아는 모델이 유리하다. ' +
      '0보다 작을 수 있고 단위에 따라 달라지므로 같은 실제값에서의 차이만 의미가 있다. σ가 아니라 분산 σ²을 받고(σ는 --variance-as std), ' +
      '분산 0은 오류이고 torch는 1e-6으로 올린다. 임의의 분포에 쓸 수 있고 실제값과 단위가 같은 것은 crps이다.',
  },
  formula: '1/n Σ_i ½(ln v_i + (p_i − y_i)² / v_i)',
  derivative: 'dL/dp = (p − y) / v, dL/dv = ½(1 − (p − y)² / v) / v',
  reference:
    'D. A. Nix and A. S. Weigend, Estimating the mean and variance of the target probability distribution, 1994',
  parameters: {
    full: flag({ en: 'adds the constant ½ ln 2π', ko: '상수 ½ ln 2π를 더한다' }),
    eps: number(
      0,
      { en: 'a smaller variance, one of 0 too, counts as this', ko: '이보다 작은 분산은 0이라도 이 값으로 본다' },
      NON_NEGATIVE,
    ),
    varianceAs: choice(['variance', 'std', 'log'], {
      en: 'how the variance is given: as it is, as its root σ, or as its logarithm',
      ko: '분산을 주는 방법: 그대로(variance), 제곱근 σ로(std), 로그로(log)',
    }),
    columns: columnsParameter('mean'),
  },
  conventions: { torch: { values: { eps: 1e-6 } } },
  parts: [
    {
      name: 'mean',
      isSingle: false,
      names: ['mu', 'loc'],
      isCentral: true,
      help: { en: 'columns of the predicted means', ko: '예측한 평균의 열' },
      domain: () => REAL,
    },
    {
      name: 'variance',
      isSingle: false,
      help: { en: 'columns of their variances σ², as many', ko: '같은 수의 분산 σ² 열' },
      form: { parameter: 'varianceAs', of: spreadFormOf },
      domain: ({ eps, varianceAs }) => (varianceAs === 'log' ? REAL : eps > 0 ? NON_NEGATIVE : POSITIVE),
    },
  ],
  labelWidth: (width) => width / 2,
  least: () => -Infinity,
  prediction: () => REAL,
  label: () => REAL,
  value(p, y, { full, eps, columns, varianceAs }) {
    const cost = (k: number): number => {
      const { logarithm, square } = relate(p[k], y[k], readSpread(p[y.length + k], varianceAs, eps));
      return (logarithm + square) / 2 + (full ? HALF_LN_2PI : 0);
    };
    return (columns === 'sum' ? sumRow : meanRow)(cost, y.length);
  },
  gradient(p, y, { eps, columns, varianceAs }, slopes) {
    const divisor = columns === 'sum' ? 1 : y.length;
    for (let k = 0; k < y.length; k++) {
      const spread = readSpread(p[y.length + k], varianceAs, eps);
      const { square, slope } = relate(p[k], y[k], spread);
      slopes[k] = slope / divisor;
      const unit = spread.form === 'std' ? spread.given : spread.form === 'log' ? 2 : spread.given;
      slopes[y.length + k] = spread.isLeast
        ? 0
        : (spread.form === 'variance' ? (1 - square) / 2 : 1 - square) / unit / divisor;
    }
  },
});

/** A spread as it was given. */
interface Spread {
  readonly form: string;
  readonly given: number;
  readonly logarithm: number;
  readonly isLeast: boolean;
}

/** A variance of at least eps counts as it is given. */
function readSpread(given: number, form: string, eps: number): Spread {
  const [v, logarithm] =
    form === 'log'
      ? [Math.exp(given), given]
      : form === 'std'
        ? [given * given, 2 * Math.log(given)]
        : [given, Math.log(given)];
  if (v >= eps) return { form, given, logarithm, isLeast: false };
  return { form: 'variance', given: eps, logarithm: Math.log(eps), isLeast: true };
}

/** e²/v and e/v, without the variance itself, which may overflow where σ and its logarithm do not. */
function relate(p: number, y: number, { form, given, logarithm }: Spread) {
  const e = p - y;
  if (e === 0) return { logarithm, square: 0, slope: 0 };
  if (form === 'variance') return { logarithm, square: squareOver(e, given), slope: e / given };
  const over = (value: number): number => (form === 'std' ? value / given : value * Math.exp(-given / 2));
  const ratio = Number.isFinite(e) ? over(e) : 2 * over(p / 2 - y / 2);
  return { logarithm, square: ratio * ratio, slope: over(ratio) };
}

const HALF_LN_2PI = Math.log(2 * Math.PI) / 2;
