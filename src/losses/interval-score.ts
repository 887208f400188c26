import { interval, REAL } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';

export const intervalScore = rowwise({
  name: 'interval-score',
  aliases: ['winkler', 'winkler-score', 'mean-interval-score'],
  symbol: 'IS',
  family: 'forecast',
  shape: 'parts',
  about: {
    en:
      'A prediction interval against what came: its width, and 2/α times the distance by which the label lies outside. α is the ' +
      'share that the interval is meant to miss, 0.05 for one of 95 %, and must be the one that it was made with: the score is ' +
      'lowest for the quantiles α/2 and 1 − α/2. An interval that always holds the label is not good if it is wide; look at ' +
      'the share of labels outside too. It is the sum of both ends’ pinball losses times 2/α.',
    ko:
      '예측 구간을 실제값과 비교한다. 구간의 너비에, 실제값이 구간을 벗어난 거리의 2/α배를 더한 값이다. ' +
      'α는 구간이 놓치기로 한 비율로 95 % 구간이면 0.05이며, 구간을 만들 때의 값과 같아야 한다. 분위수 α/2와 1 − α/2를 예측할 때 가장 작다. ' +
      '실제값을 늘 포함해도 너무 넓으면 좋은 구간이 아니다. 두 끝의 pinball 손실의 합에 2/α를 곱한 것과 같다.',
  },
  formula: '1/n Σ_i (u_i − l_i + 2/α max(0, l_i − y_i) + 2/α max(0, y_i − u_i))',
  derivative: 'dL/dl = −1 + 2/α [y < l], dL/du = 1 − 2/α [y > u]',
  reference: 'R. L. Winkler, A decision-theoretic approach to interval estimation, 1972',
  parameters: {
    alpha: {
      ...number(
        0.05,
        { en: 'the share of labels that the interval is meant to miss', ko: '구간이 놓치기로 한 실제값의 비율' },
        interval(0, 1, 'both'),
      ),
      level: 'missed',
    },
  },
  parts: [
    {
      name: 'lower',
      isSingle: true,
      end: 'lower',
      help: { en: 'column of the lower end of the interval', ko: '구간의 아래쪽 끝의 열' },
      domain: () => REAL,
    },
    {
      name: 'upper',
      isSingle: true,
      end: 'upper',
      atLeast: 'lower',
      help: { en: 'column of its upper end', ko: '구간의 위쪽 끝의 열' },
      domain: () => REAL,
    },
  ],
  labelWidth: () => 1,
  prediction: () => REAL,
  label: () => REAL,
  value: ([l, u], [y], { alpha }) => u - l + (2 / alpha) * (Math.max(0, l - y) + Math.max(0, y - u)),
  gradient([l, u], [y], { alpha }, slopes) {
    slopes.set([(y < l ? 2 / alpha : 0) - 1, 1 - (y > u ? 2 / alpha : 0)]);
  },
});
