import { NON_NEGATIVE, UNIT } from '../loss/domain.ts';
import { choice, number } from '../loss/parameter.ts';
import type { Remedy } from '../loss/remedy.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sumRow } from '../math/row-sum.ts';
import type { Text } from '../words/message.ts';

/** What stands on both sides of the ratio, and what becomes of it where there is nothing on either. */
export const overlapParameters = {
  smooth: number(0, { en: 'is added to both sides of the ratio', ko: '분자와 분모에 모두 더하는 값' }, NON_NEGATIVE),
  eps: number(0, { en: 'is added to the denominator alone', ko: '분모에만 더하는 값' }, NON_NEGATIVE),
  empty: choice(['error', '0', '1'], {
    en: 'what a row costs in which nothing is predicted and nothing is there; error: it is refused',
    ko: '예측도 실제값도 모두 0인 행의 손실; error: 오류로 처리한다',
  }),
};

export const overlapRemedies: readonly Remedy[] = [
  { text: { en: 'nothing is predicted and nothing is there', ko: '예측도 실제값도 모두 0인 행이다' } },
  { text: { en: '{} lets that cost nothing', ko: '{}: 손실을 0으로 한다' }, values: { empty: '0' } },
  { text: { en: '{} lets it cost 1', ko: '{}: 손실을 1로 한다' }, values: { empty: '1' } },
  { text: { en: '{} makes it 0', ko: '{}: 손실이 0이 된다' }, values: { smooth: 1 } },
];

/** What leaves no row 0/0 leaves nothing for `empty` to say. */
export const overlapIdle = ({
  smooth,
  eps,
}: {
  readonly smooth: number;
  readonly eps: number;
}): Readonly<Record<string, Text>> =>
  smooth + eps > 0
    ? { empty: { en: 'smooth or eps keeps the denominator above 0', ko: 'smooth나 eps 때문에 분모가 0이 되지 않는다' } }
    : {};

/** One number a row where Keras has one a batch. */
export const overlapNote: Text = {
  en: 'each row has its own, as with axis=-1; without an axis Keras takes the whole batch as one row',
  ko: 'axis=-1처럼 행마다 구한다. axis가 없으면 Keras는 배치 전체를 한 행으로 본다',
};

interface OverlapValues {
  /** Factors on what is predicted and not there, and on what is there and not predicted. */
  readonly excess: number;
  readonly missed: number;
  readonly smooth: number;
  readonly eps: number;
  readonly empty: string;
}

/** Both sides of the ratio are in this unit, by which the smallest of numbers does not vanish when it is halved. */
const UNIT_SIZE = 2 ** -60;

/** What does not overlap, weighted, and what does, in that unit. */
function partsOf(p: Float64Array, y: Float64Array, { excess, missed, smooth, eps }: OverlapValues) {
  const large = (share: number): number => share / UNIT_SIZE;
  const apart =
    sumRow((k) => excess * large(p[k]) * (1 - y[k]) + missed * (1 - p[k]) * large(y[k]), p.length) + large(eps);
  const common = sumRow((k) => large(p[k]) * y[k], p.length) + large(smooth);
  return { common, apart, whole: common + apart };
}

/** 1 − (common + s) / (common + apart + s), as what is left of the ratio and not as a difference, which would cancel. */
export function overlapLoss(p: Float64Array, y: Float64Array, values: OverlapValues): number {
  const { apart, whole } = partsOf(p, y, values);
  if (whole > 0) return apart / whole;
  return values.empty === 'error' ? Number.NaN : Number(values.empty);
}

export function overlapSlopes(p: Float64Array, y: Float64Array, values: OverlapValues, slopes: Float64Array): void {
  const { common, apart, whole } = partsOf(p, y, values);
  for (let k = 0; k < p.length; k++) {
    const slope = values.excess * (1 - y[k]) - values.missed * y[k];
    slopes[k] = whole > 0 ? (slope * (common / whole) - y[k] * (apart / whole)) / whole / UNIT_SIZE : 0;
  }
}

export const tversky = rowwise({
  name: 'tversky',
  aliases: ['tversky-loss'],
  libraries: { keras: [{ names: ['Tversky', 'tversky'], note: overlapNote }] },
  symbol: 'Tversky',
  family: 'overlap',
  shape: 'row',
  about: {
    en:
      '1 minus the Tversky index of a row: how much of what is predicted or there is both, false positives and false negatives ' +
      'counted by α and β. With both at ½ it is dice, with both at 1 it is 1 minus the Jaccard index; a larger β makes ' +
      'misses dearer. In Keras, against its own documentation, alpha is the factor on false negatives: --convention keras does the ' +
      'same. A row in which nothing is predicted and nothing is there is 0/0, and an error unless --empty or --smooth says what it costs.',
    ko:
      '한 행의 트버스키 지수를 1에서 뺀 값이다. 예측했거나 실제로 있는 것 중에서 둘 다인 비율이며, 거짓 양성과 거짓 음성을 각각 α와 β로 센다. ' +
      '둘 다 ½이면 dice, 둘 다 1이면 1에서 자카드 지수를 뺀 값이다. β가 크면 놓친 것의 비용이 커진다. ' +
      'Keras에서는 문서와 달리 alpha가 거짓 음성에 곱해지며 --convention keras도 그렇다. ' +
      '예측도 실제값도 없는 행은 0/0이므로 --empty나 --smooth로 그 손실을 정하지 않으면 오류이다.',
  },
  formula: '1/n Σ_i (1 − (Σ_k p y + s) / (Σ_k p y + α Σ_k p(1 − y) + β Σ_k (1 − p)y + s))',
  derivative: 'dL/dp_k = ((α(1 − y_k) − β y_k)(I + s) − y_k N) / (I + N + s)², I = Σ p y, N what α and β count',
  reference:
    'S. S. M. Salehi, D. Erdogmus and A. Gholipour, Tversky loss function for image segmentation using 3D fully convolutional deep networks, 2017',
  korean: {
    derivative: 'dL/dp_k = ((α(1 − y_k) − β y_k)(I + s) − y_k N) / (I + N + s)², I = Σ p y, N은 α와 β로 센 값',
  },
  parameters: {
    alpha: number(
      0.5,
      {
        en: 'factor on false positives; with --alpha-on false-negatives on those',
        ko: '거짓 양성에 곱하는 값; --alpha-on false-negatives이면 거짓 음성에',
      },
      NON_NEGATIVE,
    ),
    beta: number(0.5, { en: 'factor on the other mistakes', ko: '다른 쪽에 곱하는 값' }, NON_NEGATIVE),
    alphaOn: choice(['false-positives', 'false-negatives'], {
      en: 'which mistakes alpha is the factor on; beta is that of the others',
      ko: 'alpha를 곱하는 쪽; beta는 다른 쪽에 곱한다',
    }),
    ...overlapParameters,
  },
  conventions: { keras: { values: { eps: 1e-7, alphaOn: 'false-negatives' } } },
  nanRemedies: overlapRemedies,
  idle: overlapIdle,
  prediction: () => UNIT,
  label: () => UNIT,
  value: (p, y, values) => overlapLoss(p, y, { ...values, ...factorsOf(values) }),
  gradient: (p, y, values, slopes) => overlapSlopes(p, y, { ...values, ...factorsOf(values) }, slopes),
});

interface Factors {
  readonly alpha: number;
  readonly beta: number;
  readonly alphaOn: string;
}

const factorsOf = ({ alpha, beta, alphaOn }: Factors) =>
  alphaOn === 'false-positives' ? { excess: alpha, missed: beta } : { excess: beta, missed: alpha };
