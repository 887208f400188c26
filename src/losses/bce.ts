import { CLIPPED_UNIT, interval, LOG_UNIT, NON_NEGATIVE, POSITIVE, REAL, UNIT } from '../loss/domain.ts';
import { choice, flag, number, numberAt, numberByColumn } from '../loss/parameter.ts';
import { pointwise } from '../loss/pointwise.ts';
import { idleForLogits } from '../loss/probability-rows.ts';
import { addUp, type Fraction, fractionOf, minus, product } from '../math/fraction.ts';
import { logit, sigmoid, softplus } from '../math/logistic.ts';
import { sumRow } from '../math/row-sum.ts';

interface Guards {
  readonly clip: number;
  readonly eps: number;
  readonly log1p: boolean;
  readonly logFloor: number;
}

/** p moved into [clip, 1 − clip]. */
export const clipped = (p: number, { clip }: Pick<Guards, 'clip'>): number => Math.min(Math.max(p, clip), 1 - clip);

/** weight · cost with 0 · ∞ = 0: a class that the label excludes costs nothing. */
const share = (weight: number, cost: number): number => (weight === 0 ? 0 : weight * cost);

/** weight / p with 0 / 0 = 0, where 1 / p alone may overflow. */
const slopeShare = (weight: number, p: number): number => (weight === 0 ? 0 : weight / p);

/** y(1 − s) + s/2, as Keras smooths a 0/1 label. */
export const smoothed = (y: number, smoothing: number): number => y * (1 - smoothing) + smoothing / 2;

export const bce = pointwise({
  name: 'bce',
  aliases: ['binary-crossentropy', 'binary-cross-entropy', 'bce-loss'],
  libraries: {
    notes: [
      {
        names: ['sigmoid_cee'],
        printedBy: 'math',
        note: {
          en: 'the convention math prints the notes’ digits',
          ko: '노트의 숫자는 math 관례로 나온다',
        },
      },
    ],
    torch: [
      'BCELoss',
      'binary_cross_entropy',
      {
        names: ['BCEWithLogitsLoss', 'binary_cross_entropy_with_logits'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '시그모이드 이전의 점수를 받는다' },
      },
    ],
    keras: ['BinaryCrossentropy', 'binary_crossentropy'],
    sklearn: ['log_loss'],
    optax: [
      {
        names: ['sigmoid_binary_cross_entropy'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '시그모이드 이전의 점수를 받는다' },
      },
    ],
    xgboost: [
      {
        names: ['logloss', 'binary:logistic'],
        values: { logFloor: Math.fround(Math.log(1e-16)) },
        note: { en: 'probabilities below 1e-16 count as that', ko: '1e-16보다 작은 확률은 1e-16으로 센다' },
      },
    ],
    lightgbm: [
      {
        names: ['binary_logloss', 'binary'],
        values: { logFloor: Math.fround(Math.log(1e-15)) },
        note: { en: 'probabilities below 1e-15 count as that', ko: '1e-15보다 작은 확률은 1e-15로 센다' },
      },
      {
        names: ['cross_entropy', 'xentropy'],
        values: { logFloor: Math.log(1e-12) },
        note: { en: 'probabilities below 1e-12 count as that', ko: '1e-12보다 작은 확률은 1e-12로 센다' },
      },
    ],
    catboost: [
      {
        names: ['Logloss', 'CrossEntropy', 'MultiLogloss', 'MultiCrossEntropy'],
        values: { fromLogits: true },
        note: { en: 'it takes raw scores', ko: '점수(로짓)를 받는다' },
      },
    ],
  },
  symbol: 'CEE',
  family: 'entropy',
  shape: 'binary',
  about: {
    en:
      'The negative log-likelihood of a 0/1 label under a predicted probability, in nats. A confident mistake costs without ' +
      'limit: p = 0 for a label of 1 is infinite here, 16.1 in Keras and 36 in scikit-learn, which clip the probability. ' +
      'Guessing 0.5 costs 0.693 a row. Raw scores need --from-logits. For one column per class use ce.',
    ko:
      '예측 확률에 대한 0/1 레이블의 음의 로그 가능도이며 단위는 냇(nat)이다. 확신하고 틀리면 손실에 한계가 없다. ' +
      '레이블이 1인데 p = 0이면 여기서는 무한대이고, 확률을 자르는 Keras는 16.1, scikit-learn은 36이 된다. ' +
      '늘 0.5로 예측하면 한 데이터에 0.693이다. 시그모이드를 거치지 않은 값에는 --from-logits를 쓴다. 클래스마다 열이 있으면 ce를 쓴다.',
  },
  formula: '−1/n Σ_i (y_i ln p_i + (1 − y_i) ln(1 − p_i))',
  derivative: 'dL/dp = (p − y) / (p(1 − p)), dL/dz = sigmoid(z) − y',
  reference: 'study notes 000 and 003, sigmoid_cee; I. J. Good, Rational decisions, 1952',
  korean: {
    reference: '학습 노트 000과 003의 sigmoid_cee; I. J. Good, Rational decisions, 1952',
  },
  parameters: {
    fromLogits: flag({ en: 'predictions are raw scores, before the sigmoid', ko: '예측값이 시그모이드 이전의 값이다' }),
    labelSmoothing: number(0, { en: 'labels become y(1 − s) + s/2', ko: '레이블을 y(1 − s) + s/2로 바꾼다' }, UNIT),
    posWeight: numberByColumn(
      {
        en: 'factor on the term of label 1, for each column or for all',
        ko: '레이블 1인 항에 곱하는 값(열마다 또는 하나)',
      },
      POSITIVE,
      [1],
    ),
    clip: number(
      0,
      { en: 'probabilities are moved into [clip, 1 − clip]', ko: '확률을 [clip, 1 − clip] 안으로 옮긴다' },
      interval(0, 0.5, 'high'),
    ),
    eps: number(0, { en: 'is added inside both logarithms', ko: '두 로그 안에 더하는 값' }, NON_NEGATIVE),
    range: choice(['check', 'any'], {
      en: 'check: a probability outside [0, 1] is an error; any: it is clipped and counted',
      ko: 'check: [0, 1] 밖의 확률은 오류이다; any: 자르고 그 수를 센다',
    }),
    log1p: flag({
      en: 'ln(1 − p) is taken as log1p(−p), which keeps its last digit',
      ko: 'ln(1 − p)를 log1p(−p)로 계산하여 마지막 자리까지 정확하게 한다',
    }),
    logFloor: number(-Infinity, { en: 'both logarithms are at least this', ko: '두 로그의 하한' }, LOG_UNIT),
  },
  conventions: {
    keras: { values: { clip: 1e-7, range: 'any' } },
    torch: { values: { log1p: true, logFloor: -100 } },
    sklearn: { values: { clip: 2 ** -52 } },
  },
  constant: {
    from: 'moments',
    variances: false,
    solve({ count, sums, exact, means }, values) {
      const probabilities = means.map((mean, column) => {
        const positive = numberAt(values.posWeight, column, 1) * smoothed(mean, values.labelSmoothing);
        return positive / (positive + smoothed(1 - mean, values.labelSmoothing));
      });
      // A label so rare that the floor of its logarithm may be the better price for it.
      const isRare = (part: number): boolean => part > 0 && part < Math.exp(1 + values.logFloor);
      if (!values.fromLogits && probabilities.some((p) => isRare(p) || isRare(1 - p))) return undefined;
      // What eps adds inside both logarithms is taken off again.
      const lessened = (p: number): number => Math.min(Math.max(p + values.eps * (2 * p - 1), 0), 1);
      const prediction = probabilities.map(values.fromLogits ? logit : lessened);
      const cost = (column: number, y: number, labels: number): number =>
        labels === 0 ? 0 : bceValue(prediction[column], y, values, column);
      const costs = sums.map((ones, column) => [cost(column, 1, ones), cost(column, 0, count - ones)] as const);
      const sum =
        sumRow((column) => sums[column] * costs[column][0] + (count - sums[column]) * costs[column][1], means.length) /
        means.length;
      const total = costs.flatMap(([ofOne, ofZero], column) => {
        const [ones, all] = [exact.sums[column], exact.count];
        return [product(ones, fractionOf(ofOne)), product(all && ones && minus(all, ones), fractionOf(ofZero))];
      });
      const columns: Fraction = { numerator: 1n, denominator: BigInt(means.length) };
      return { prediction, mean: sum / count, sum, exact: product(addUp(total), columns) };
    },
  },
  idle: (values) => idleForLogits(values, 'clip', 'eps', 'range', 'log1p', 'logFloor'),
  // What eps adds can take both logarithms above 0.
  least: ({ posWeight, eps }) => 0 - (1 + Math.max(...posWeight, 1)) * Math.log1p(eps),
  prediction: ({ fromLogits, range }) => (fromLogits ? REAL : range === 'any' ? CLIPPED_UNIT : UNIT),
  label: () => UNIT,
  value: bceValue,
  gradient(p, y, values, column) {
    const t = smoothed(y, values.labelSmoothing);
    const u = smoothed(1 - y, values.labelSmoothing);
    const w = numberAt(values.posWeight, column, 1);
    if (values.fromLogits) return u * sigmoid(p) - w * t * sigmoid(-p);
    if (clipped(p, values) !== p) return 0;
    // Below the floor a logarithm stands still.
    const isFree = (q: number): boolean => values.logFloor === -Infinity || Math.log(q) > values.logFloor;
    const slope = (weight: number, q: number): number => (isFree(q) ? slopeShare(weight, q) : 0);
    return slope(u, 1 - p + values.eps) - slope(w * t, p + values.eps);
  },
  correct: (p, y, { fromLogits }) => p > (fromLogits ? 0 : 0.5) === y > 0.5,
});

interface BceValues extends Guards {
  readonly fromLogits: boolean;
  readonly labelSmoothing: number;
  readonly posWeight: readonly number[];
}

/** ln(1 − p) and not log1p(−p), as the notes, numpy and scikit-learn write it; from logits the form that does not cancel. */
export function bceValue(p: number, y: number, values: BceValues, column: number): number {
  const t = smoothed(y, values.labelSmoothing);
  // The other label's share by the same formula: 1 - t would lose digits.
  const u = smoothed(1 - y, values.labelSmoothing);
  const w = numberAt(values.posWeight, column, 1);
  if (values.fromLogits) return share(w * t, softplus(-p)) + share(u, softplus(p));
  const q = clipped(p, values);
  const { eps, log1p, logFloor } = values;
  const ofOne = w * t === 0 ? 0 : w * t * (0 - Math.max(Math.log(q + eps), logFloor));
  const ofZero = u === 0 ? 0 : u * (0 - Math.max(log1p ? Math.log1p(eps - q) : Math.log(1 - q + eps), logFloor));
  return ofOne + ofZero;
}
