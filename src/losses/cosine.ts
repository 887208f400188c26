import { NON_NEGATIVE, REAL, UNIT } from '../loss/domain.ts';
import { choice, number } from '../loss/parameter.ts';
import { ALLOW_NAN, type Remedy } from '../loss/remedy.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sumRow } from '../math/row-sum.ts';

export const ZERO_VECTOR: Remedy = {
  text: { en: 'a zero vector has no direction', ko: '영벡터에는 방향이 없다' },
};

export const cosine = rowwise({
  name: 'cosine',
  aliases: ['cosine-distance', 'cosine-loss'],
  libraries: {
    keras: [
      {
        names: ['CosineSimilarity', 'cosine_similarity'],
        values: { offset: 0 },
        note: { en: 'the loss is minus the cosine', ko: '손실은 코사인에 음의 부호를 붙인 값이다' },
      },
    ],
    optax: ['cosine_distance'],
  },
  symbol: 'COS',
  family: 'similarity',
  shape: 'row',
  about: {
    en:
      '1 minus the cosine of the angle between a row of predictions and its target: 0 for the same direction, 1 at a right ' +
      'angle, 2 for the opposite one. Lengths do not matter, so a prediction can be far off and cost nothing; mse sees them. A ' +
      'zero vector has no direction and is an error unless --zero-vector says what it costs. Keras gives minus the cosine, ' +
      'between −1 and 1, and 0 for a zero vector.',
    ko:
      '예측 벡터와 목표 벡터가 이루는 각의 코사인을 1에서 뺀 값이다. 방향이 같으면 0, 직각이면 1, 반대이면 2이다. ' +
      '길이는 보지 않으므로 크게 벗어난 예측도 손실이 0일 수 있으며, 길이까지 보려면 mse를 쓴다. ' +
      '영벡터는 방향이 없어 --zero-vector로 그 손실을 정하지 않으면 오류이다. Keras는 코사인에 음의 부호를 붙인 값을 주고 영벡터는 0이다.',
  },
  formula: '1/n Σ_i (1 − p_i · t_i / (|p_i| |t_i|))',
  derivative: 'dL/dp = (cos · p / |p| − t / |t|) / |p|',
  reference: 'G. Salton, A. Wong and C. S. Yang, A vector space model for automatic indexing, 1975',
  parameters: {
    zeroVector: choice(['error', '0', '1'], {
      en: 'what a zero vector costs; error: it is refused',
      ko: '영벡터의 손실; error: 오류로 처리한다',
    }),
    offset: number(1, { en: 'what the cosine is taken from', ko: '코사인을 빼는 기준값' }, UNIT),
    minLength: number(
      0,
      {
        en: 'a shorter vector is divided by this and not by its length',
        ko: '이보다 짧은 벡터는 길이 대신 이 값으로 나눈다',
      },
      NON_NEGATIVE,
    ),
  },
  conventions: { keras: { values: { offset: 0, zeroVector: '0', minLength: 1e-7 } } },
  nanRemedies: [
    ZERO_VECTOR,
    { text: { en: '{} lets it cost nothing', ko: '{}: 손실을 0으로 한다' }, values: { zeroVector: '0' } },
    { text: { en: '{} lets it cost 1', ko: '{}: 손실을 1로 한다' }, values: { zeroVector: '1' } },
    ALLOW_NAN,
  ],
  least: ({ offset }) => offset - 1,
  prediction: () => REAL,
  label: () => REAL,
  value(p, y, { zeroVector, offset, minLength }) {
    const cos = cosineOf(p, y);
    if (cos === undefined) return zeroVector === 'error' ? Number.NaN : Number(zeroVector);
    return offset - cos * shrink(p, minLength) * shrink(y, minLength);
  },
  gradient(p, y, { minLength }, slopes) {
    slopes.fill(0);
    const [size, root, sizeOfY, rootOfY, left] = [sizeOf(p), rootOf(p), sizeOf(y), rootOf(y), shrink(y, minLength)];
    const isShort = lengthOf(p) < minLength;
    if (sizeOfY === 0 || (size === 0 && minLength === 0)) return;
    const cos = isShort ? 0 : (cosineOf(p, y) ?? 0);
    for (let k = 0; k < p.length; k++) {
      const turn = left * ((isShort ? 0 : cos * (p[k] / size / root)) - y[k] / sizeOfY / rootOfY);
      slopes[k] = isShort ? turn / minLength : turn / size / root;
    }
  },
});

/** The largest number of a row, without its sign: rows are divided by it, so that squares neither overflow nor vanish. */
const sizeOf = (row: Float64Array): number => row.reduce((size, part) => Math.max(size, Math.abs(part)), 0);

/** The length of a row over its largest number: the length itself may overflow. */
function rootOf(row: Float64Array): number {
  const size = sizeOf(row);
  return size === 0 ? 0 : Math.sqrt(sumRow((k) => (row[k] / size) ** 2, row.length));
}

const lengthOf = (row: Float64Array): number => sizeOf(row) * rootOf(row);

/** The cosine of the angle between two rows; undefined where one is zero. */
function cosineOf(p: Float64Array, y: Float64Array): number | undefined {
  const [a, b] = [sizeOf(p), sizeOf(y)];
  if (a === 0 || b === 0) return undefined;
  const square = (row: Float64Array, size: number): number => sumRow((k) => (row[k] / size) ** 2, row.length);
  const product = sumRow((k) => (p[k] / a) * (y[k] / b), p.length);
  return Math.min(Math.max(product / Math.sqrt(square(p, a) * square(y, b)), -1), 1);
}

/** What is left of a row's unit vector where the row is shorter than `minLength`. */
const shrink = (row: Float64Array, minLength: number): number =>
  minLength === 0 ? 1 : Math.min(1, lengthOf(row) / minLength);
