import { interval, NON_NEGATIVE, REAL } from '../loss/domain.ts';
import { flag, number } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';
import { norm, normSlope } from '../math/norm.ts';

const vector = (name: string, en: string, ko: string) => ({
  name,
  isSingle: false,
  help: { en, ko },
  domain: () => REAL,
});

export const triplet = rowwise({
  name: 'triplet',
  aliases: ['triplet-margin', 'triplet-loss', 'triplet-margin-loss'],
  libraries: { torch: ['TripletMarginLoss', 'triplet_margin_loss'] },
  symbol: 'Triplet',
  family: 'margin',
  shape: 'parts',
  about: {
    en:
      'Three vectors a row, an anchor, one of its own kind and one of another: how far the negative falls short of being ' +
      'farther from the anchor than the positive by the margin. There are no labels; the columns say which vector is which. ' +
      'Triplets that are easy cost 0, so the mean falls as they are chosen easier and is no measure between two ways of choosing. ' +
      'The margin is in the unit of the distance: vectors that are all scaled up shrink the loss. --swap takes the distance ' +
      'of the negative from the positive where that is smaller; torch adds 1e-6 to every difference.',
    ko:
      '한 행에 기준(anchor), 같은 부류(positive), 다른 부류(negative)의 세 벡터를 받아, negative가 positive보다 마진만큼 더 멀지 못한 정도를 나타낸다. ' +
      '레이블은 없으며 어느 열이 어느 벡터인지가 레이블을 대신한다. 쉬운 조합은 0이므로 조합을 쉽게 고르면 평균도 작아져, 고르는 방법이 다르면 비교할 수 없다. ' +
      '마진의 단위는 거리의 단위이다. --swap은 negative와 positive의 거리가 더 작을 때 그 거리를 쓰고, torch는 모든 차에 1e-6을 더한다.',
  },
  formula: '1/n Σ_i max(0, |a_i − p_i| − |a_i − n_i| + m)',
  derivative: 'dL/da = u − w, dL/dp = −u, dL/dn = w where it is above 0; u, w the slopes of the two norms',
  reference:
    'F. Schroff, D. Kalenichenko and J. Philbin, FaceNet: a unified embedding for face recognition and clustering, 2015',
  korean: {
    derivative: '손실이 0보다 크면 dL/da = u − w, dL/dp = −u, dL/dn = w; u와 w는 두 노름의 기울기',
  },
  parameters: {
    margin: number(1, { en: 'the margin m', ko: '마진 m' }, NON_NEGATIVE),
    p: number(
      2,
      { en: 'the distance is the p-norm of the difference', ko: '거리는 차의 p-노름이다' },
      interval(1, Infinity, 'high'),
    ),
    swap: flag({
      en: 'takes the distance of the negative from the positive where it is smaller than that from the anchor',
      ko: 'negative가 anchor보다 positive에 더 가까우면 그 거리를 쓴다',
    }),
    eps: number(0, { en: 'is added to every difference', ko: '모든 차에 더하는 값' }, NON_NEGATIVE),
  },
  conventions: { torch: { values: { eps: 1e-6 } } },
  parts: [
    vector('anchor', 'columns of the anchor', '기준 벡터의 열'),
    vector('positive', 'columns of a vector of its kind, as many', '같은 부류인 벡터의 열, 같은 수'),
    vector('negative', 'columns of a vector of another kind, as many', '다른 부류인 벡터의 열, 같은 수'),
  ],
  labelWidth: () => 0,
  prediction: () => REAL,
  label: () => REAL,
  value(row, _, values) {
    const { excess } = distances(row, values);
    return Math.max(0, excess);
  },
  gradient(row, _, values, slopes) {
    const { near, far, excess } = distances(row, values);
    slopes.fill(0);
    if (!(excess > 0)) return;
    for (let k = 0; k < row.length / 3; k++) {
      near.add(slopes, k, 1);
      far.add(slopes, k, -1);
    }
  },
});

interface Distance {
  readonly length: number;
  /** Adds `factor` times its slope with respect to coordinate k of both ends. */
  add(slopes: Float64Array, k: number, factor: number): void;
}

interface DistanceValues {
  readonly margin: number;
  readonly p: number;
  readonly swap: boolean;
  readonly eps: number;
}

/** The distance that is to be small, the one that is to be large, and what the first lacks to be smaller by the margin. */
function distances(row: Float64Array, { p, swap, eps, margin }: DistanceValues) {
  // In a larger unit where a difference could overflow, of which two make no number.
  const unit = row.some((part) => Math.abs(part) > 2 ** 1000) ? 2 ** 60 : 1;
  const width = row.length / 3;
  const between = (from: number, to: number): Distance => {
    const ends = [from * width, to * width];
    const difference = Float64Array.from(
      { length: width },
      (_, k) => row[ends[0] + k] / unit - row[ends[1] + k] / unit + eps / unit,
    );
    const length = norm(difference, p);
    return {
      length,
      add(slopes, k, factor) {
        const slope = factor * normSlope(difference, p, length, k);
        slopes[ends[0] + k] += slope;
        slopes[ends[1] + k] -= slope;
      },
    };
  };
  const [near, far] = [between(0, 1), between(0, 2)];
  const other = swap ? between(1, 2) : far;
  const farther = other.length < far.length ? other : far;
  return { near, far: farther, excess: (near.length - farther.length) * unit + margin };
}
