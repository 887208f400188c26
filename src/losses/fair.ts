import { POSITIVE, REAL } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { scaledDistance } from '../math/distance.ts';
import { deviationSeries, isNear } from '../math/unit-deviance.ts';

export const fair = pointwise({
  name: 'fair',
  aliases: ['fair-loss'],
  libraries: {
    lightgbm: [{ names: ['fair'], renames: { fairC: 'c' }, note: { en: 'its fair_c is c', ko: 'fair_c가 c이다' } }],
    catboost: [
      {
        names: ['FairLoss'],
        renames: { smoothness: 'c' },
        note: { en: 'its smoothness is c', ko: 'smoothness가 c이다' },
      },
    ],
  },
  symbol: 'Fair',
  family: 'robust',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'About e²/2 for errors well below c and c·|e| for errors well above, with a slower turn from one to the other than ' +
      'huber or pseudo-huber have. Its slope is nowhere constant, and its second derivative is continuous. The number ' +
      'depends on c, which has the unit of the label: compare only at the same c.',
    ko:
      'c보다 훨씬 작은 오차에서는 약 e²/2, 훨씬 큰 오차에서는 약 c·|e|이며 huber나 pseudo-huber보다 천천히 바뀐다. ' +
      '기울기가 일정한 구간이 없고 이차 도함수가 연속이다. 값은 실제값과 같은 단위인 c에 따라 달라지므로 같은 c끼리만 비교해야 한다.',
  },
  formula: '1/n Σ_i c²(|e_i|/c − ln(1 + |e_i|/c)), e = p − y',
  derivative: 'dL/dp = e / (1 + |e|/c)',
  reference: 'R. C. Fair, On the robust estimation of econometric models, 1974',
  parameters: {
    c: number(
      1,
      { en: 'the error around which the square becomes a line', ko: '제곱이 직선으로 바뀌는 오차' },
      POSITIVE,
    ),
    columns: columnsParameter('mean'),
  },
  constant: { from: 'slopes' },
  prediction: () => REAL,
  label: () => REAL,
  value(p, y, { c }) {
    const distance = Math.abs(p - y);
    const ratio = distance / c;
    // x − ln(1 + x) cancels for small x.
    if (isNear(ratio, 2)) return distance * (distance * deviationSeries(ratio, 2));
    return ratio < Infinity ? c * (distance - c * Math.log1p(ratio)) : scaledDistance(c, p, y);
  },
  gradient(p, y, { c }) {
    const ratio = Math.abs(p - y) / c;
    return ratio < Infinity ? (p - y) / (1 + ratio) : c * Math.sign(p - y);
  },
});
