import { interval, NON_NEGATIVE, REAL, SIGNS } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { ALLOW_NAN } from '../loss/remedy.ts';
import { rowwise } from '../loss/rowwise.ts';
import { sumRow } from '../math/row-sum.ts';
import { ZERO_VECTOR } from './cosine.ts';

export const cosineEmbedding = rowwise({
  name: 'cosine-embedding',
  aliases: ['cosine-embedding-loss'],
  libraries: { torch: ['CosineEmbeddingLoss', 'cosine_embedding_loss'] },
  symbol: 'COSE',
  family: 'similarity',
  shape: 'parts',
  about: {
    en:
      'Two vectors and whether they belong together: 1 minus their cosine where the label is 1, and by how much the cosine ' +
      'exceeds the margin where it is −1 (or 0, over the whole file). Pairs that do not belong together cost nothing once they ' +
      'are at a right angle or beyond, and lengths never matter. A zero vector has no direction and is an error; torch adds ' +
      '1e-12 to both squared lengths, by which its cosine is 0. cosine is the first half alone, against a target.',
    ko:
      '두 벡터와 둘이 같은 부류인지를 받아, 레이블이 1이면 1에서 코사인을 뺀 값, −1(파일 전체에서 0으로 써도 된다)이면 코사인이 마진을 넘은 정도이다. ' +
      '같은 부류가 아닌 쌍은 직각이거나 그보다 벌어지면 손실이 없고, 길이는 보지 않는다. ' +
      '영벡터는 방향이 없어 오류이며, 두 길이의 제곱에 1e-12를 더하는 torch에서는 그 코사인이 0이다. 목표 벡터 하나와 비교하는 것은 cosine이다.',
  },
  formula: '1/n Σ_i (1 − cos(a_i, b_i) if y_i = 1, max(0, cos(a_i, b_i) − m) if y_i = −1)',
  derivative: 'dcos/da = (b / |b| − cos · a / |a|) / |a|, and the same of b; dL = −dcos or [cos > m] dcos',
  reference: 'R. Hadsell, S. Chopra and Y. LeCun, Dimensionality reduction by learning an invariant mapping, 2006',
  korean: {
    formula: '1/n Σ_i (y = 1이면 1 − cos(a_i, b_i), y = −1이면 max(0, cos(a_i, b_i) − m))',
    derivative: 'dcos/da = (b / |b| − cos · a / |a|) / |a|, b도 같음; dL = −dcos 또는 [cos > m] dcos',
  },
  parameters: {
    margin: number(0, { en: 'the margin m', ko: '마진 m' }, interval(-1, 1)),
    eps: number(0, { en: 'is added to both squared lengths', ko: '두 길이의 제곱에 더하는 값' }, NON_NEGATIVE),
  },
  conventions: { torch: { values: { eps: 1e-12 } } },
  nanRemedies: [
    ZERO_VECTOR,
    {
      text: { en: '{} makes its cosine 0, as torch has it', ko: '{}: torch처럼 그 코사인을 0으로 한다' },
      values: { eps: 1e-12 },
    },
    ALLOW_NAN,
  ],
  parts: [
    {
      name: 'first',
      isSingle: false,
      help: { en: 'columns of the first vector of each pair', ko: '쌍의 첫 번째 벡터의 열' },
      domain: () => REAL,
    },
    {
      name: 'second',
      isSingle: false,
      help: { en: 'columns of the second vector, as many', ko: '같은 수의 두 번째 벡터의 열' },
      domain: () => REAL,
    },
  ],
  labelWidth: () => 1,
  prediction: () => REAL,
  label: () => SIGNS,
  value(p, [y], { margin, eps }) {
    const cos = cosineOf(...halves(p), eps) ?? Number.NaN;
    return y > 0 ? 1 - cos : Math.max(0, cos - margin);
  },
  gradient(p, [y], { margin, eps }, slopes) {
    const [a, b] = halves(p);
    const cos = cosineOf(a, b, eps) ?? 0;
    const sign = y > 0 ? -1 : cos > margin ? 1 : 0;
    const [ofA, ofB] = halves(slopes);
    cosineSlopes(a, b, cos, eps, sign, ofA);
    cosineSlopes(b, a, cos, eps, sign, ofB);
  },
});

const halves = (row: Float64Array): [Float64Array, Float64Array] => [
  row.subarray(0, row.length / 2),
  row.subarray(row.length / 2),
];

/** What the numbers of a row are divided by, so that squares neither overflow nor vanish. */
const sizeOf = (row: Float64Array, eps: number): number =>
  row.reduce((size, part) => Math.max(size, Math.abs(part)), Math.sqrt(eps));

/** √(|row|² + eps) over that size; the length itself may overflow. */
function rootOf(row: Float64Array, eps: number): number {
  const size = sizeOf(row, eps);
  return Math.sqrt(sumRow((k) => (k < row.length ? (row[k] / size) ** 2 : eps / size / size), row.length + 1));
}

/** The cosine of two rows, eps added to both squared lengths; undefined where one of these is 0. */
function cosineOf(a: Float64Array, b: Float64Array, eps: number): number | undefined {
  const [ofA, ofB] = [sizeOf(a, eps), sizeOf(b, eps)];
  if (ofA === 0 || ofB === 0) return undefined;
  const product = sumRow((k) => (a[k] / ofA) * (b[k] / ofB), a.length);
  return Math.min(Math.max(product / (rootOf(a, eps) * rootOf(b, eps)), -1), 1);
}

/** Writes `sign` times the slopes of their cosine with respect to the first of two rows. */
function cosineSlopes(
  a: Float64Array,
  b: Float64Array,
  cos: number,
  eps: number,
  sign: number,
  slopes: Float64Array,
): void {
  const [ofA, ofB, rootA, rootB] = [sizeOf(a, eps), sizeOf(b, eps), rootOf(a, eps), rootOf(b, eps)];
  for (let k = 0; k < a.length; k++) {
    const turn = b[k] / ofB / rootB - cos * (a[k] / ofA / rootA);
    // Of a slope of -0 the sign says nothing.
    slopes[k] = sign === 0 || ofA === 0 || ofB === 0 ? 0 : (sign * turn) / ofA / rootA + 0;
  }
}
