import { NON_NEGATIVE, REAL, SIGNS } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { pointwise } from '../loss/pointwise.ts';

export const hingeEmbedding = pointwise({
  name: 'hinge-embedding',
  aliases: ['hinge-embedding-loss'],
  libraries: { torch: ['HingeEmbeddingLoss', 'hinge_embedding_loss'] },
  symbol: 'HingeE',
  family: 'margin',
  shape: 'binary',
  about: {
    en:
      'A distance between two things and whether they belong together: the distance itself where the label is 1, and by how ' +
      'much it falls short of the margin where it is −1. The prediction is a distance and no score, so larger is worse for the ' +
      'label 1, the other way round than for hinge; one below 0 makes the loss negative. Labels 0 and 1 are read as −1 and 1, over ' +
      'the whole file; torch would add both branches for a label of 0.',
    ko:
      '두 대상의 거리와 둘이 같은 부류인지를 받아, 레이블이 1이면 거리 그대로, −1이면 거리가 마진에 못 미친 정도이다. ' +
      '예측값은 점수가 아니라 거리이므로 hinge와 반대로 레이블이 1일 때 클수록 나쁘고, 0보다 작은 예측은 손실을 음수로 만든다. ' +
      '레이블 0과 1은 파일 전체에서 −1과 1로 읽는다. torch는 레이블 0에서 두 경우를 모두 더한다.',
  },
  formula: '1/n Σ_i (f_i if y_i = 1, max(0, m − f_i) if y_i = −1)',
  derivative: 'dL/df = 1 if y = 1, −[f < m] if y = −1',
  reference: 'R. Hadsell, S. Chopra and Y. LeCun, Dimensionality reduction by learning an invariant mapping, 2006',
  korean: {
    formula: '1/n Σ_i (y_i = 1이면 f_i, y_i = −1이면 max(0, m − f_i))',
    derivative: 'y = 1이면 dL/df = 1, y = −1이면 −[f < m]',
  },
  parameters: { margin: number(1, { en: 'the margin m', ko: '마진 m' }, NON_NEGATIVE) },
  least: () => -Infinity,
  prediction: () => REAL,
  label: () => SIGNS,
  // A distance of -0 is one of 0.
  value: (f, y, { margin }) => (y > 0 ? f + 0 : Math.max(0, margin - f)),
  gradient: (f, y, { margin }) => (y > 0 ? 1 : f < margin ? -1 : 0),
});
