import { POSITIVE, REAL } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';

export const smape = pointwise({
  name: 'smape',
  aliases: ['symmetric-mean-absolute-percentage-error'],
  libraries: {
    catboost: [{ names: ['SMAPE'], values: { scale: 200 }, note: { en: 'from 0 to 200', ko: '0에서 200까지이다' } }],
  },
  symbol: 'SMAPE',
  family: 'relative',
  shape: 'scalar',
  about: {
    en:
      'The absolute difference relative to the mean size of prediction and label, from 0 to 2; 0 where both are 0. Sources ' +
      'scale it to 1, 100 or 200 (--scale): ask which before you compare. Any prediction of another sign, or of 0, costs the ' +
      'most, and in spite of its name too low predictions cost more than too high ones. mape divides by the label alone.',
    ko:
      '예측값과 실제값의 평균 크기에 대한 절대 오차의 비율로 0에서 2까지이며 둘 다 0이면 0이다. ' +
      '자료에 따라 최댓값이 1, 100, 200이므로(--scale) 비교하기 전에 확인해야 한다. 부호가 다르거나 0인 예측은 늘 최댓값이고, ' +
      '이름과 달리 낮은 예측의 손실이 높은 예측보다 크다. mape는 실제값만으로 나눈다.',
  },
  formula: '1/n Σ_i 2|p_i − y_i| / (|y_i| + |p_i|)',
  derivative: 'dL/dp = 4|y| sign(p − y) / (|y| + |p|)² if p and y have the same sign, else 0',
  reference: 'S. Makridakis, Accuracy measures: theoretical and practical concerns, 1993',
  korean: {
    derivative: 'p와 y의 부호가 같으면 dL/dp = 4|y| sign(p − y) / (|y| + |p|)², 다르면 0',
  },
  parameters: {
    scale: number(
      2,
      { en: 'the largest value it can have: 2, or 1, 100, 200', ko: '가질 수 있는 최댓값: 2 또는 1, 100, 200' },
      POSITIVE,
    ),
    columns: columnsParameter('mean'),
  },
  prediction: () => REAL,
  label: () => REAL,
  value(p, y, { scale }) {
    if (p === y) return 0;
    const sizes = Math.abs(y) + Math.abs(p);
    return scale * (sizes < Infinity ? Math.abs(p - y) / sizes : halvedShare(p / 2, y / 2));
  },
  gradient(p, y, { scale }) {
    if (p === y || Math.sign(p) !== Math.sign(y)) return 0;
    const fits = Math.abs(y) + Math.abs(p) < Infinity;
    return 2 * scale * (fits ? shareSlope(p, y) : shareSlope(p / 2, y / 2) / 2);
  },
});

/** The slope of the share |p − y| / (|y| + |p|) where both have the same sign. */
function shareSlope(p: number, y: number): number {
  const sizes = Math.abs(y) + Math.abs(p);
  return (Math.sign(p - y) * (Math.abs(y) / sizes)) / sizes;
}

/** The same share of numbers whose sizes do not add up to more than a double holds. */
const halvedShare = (p: number, y: number): number => Math.abs(p - y) / (Math.abs(y) + Math.abs(p));
