import { REAL, SIGNS } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';
import { signOf } from './hinge.ts';

export const marginRanking = rowwise({
  name: 'margin-ranking',
  aliases: ['margin-ranking-loss', 'pairwise-hinge', 'pairwise-ranking'],
  libraries: { torch: ['MarginRankingLoss', 'margin_ranking_loss'] },
  symbol: 'Ranking',
  family: 'margin',
  shape: 'parts',
  about: {
    en:
      'Two scores and which of them should be higher: how far the right one falls short of leading by the margin, and 0 from ' +
      'there on. A label of 1 says that the first should be higher, −1 (or 0, over the whole file) the second. With the margin 0, ' +
      'the default as in torch, two equal scores cost nothing, so a model that gives every item the same score has no loss: set ' +
      'one. It judges the pairs that it is given and no ranking as a whole.',
    ko:
      '두 점수와 어느 쪽이 높아야 하는지를 받아, 높아야 할 점수가 마진만큼 앞서지 못한 정도를 나타내며 그만큼 앞서면 0이다. ' +
      '레이블 1은 첫 번째, −1(파일 전체에서 0으로 써도 된다)은 두 번째 점수가 높아야 한다는 뜻이다. ' +
      '기본값인 마진 0에서는 torch처럼 두 점수가 같으면 손실이 없어, 모두에게 같은 점수를 주는 모델의 손실도 0이다. 마진을 정하는 것이 좋다. ' +
      '주어진 쌍만 평가하며 순위 전체를 평가하지는 않는다.',
  },
  formula: '1/n Σ_i max(0, m − y_i (a_i − b_i))',
  derivative: 'dL/da = −y [y(a − b) < m], dL/db = −dL/da',
  reference: 'R. Herbrich, T. Graepel and K. Obermayer, Large margin rank boundaries for ordinal regression, 2000',
  parameters: { margin: number(0, { en: 'the margin m', ko: '마진 m' }) },
  parts: [
    {
      name: 'first',
      isSingle: true,
      help: { en: 'column of the first score of each pair', ko: '쌍의 첫 번째 점수의 열' },
      domain: () => REAL,
    },
    {
      name: 'second',
      isSingle: true,
      help: { en: 'column of the second score', ko: '두 번째 점수의 열' },
      domain: () => REAL,
    },
  ],
  labelWidth: () => 1,
  prediction: () => REAL,
  label: () => SIGNS,
  value: ([a, b], [y], { margin }) => Math.max(0, margin - signOf(y) * (a - b)),
  gradient([a, b], [y], { margin }, slopes) {
    const slope = signOf(y) * (a - b) < margin ? -signOf(y) : 0;
    slopes.set([slope, 0 - slope]);
  },
});
