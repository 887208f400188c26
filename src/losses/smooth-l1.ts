import { NON_NEGATIVE, REAL } from '../loss/domain.ts';
import { number } from '../loss/parameter.ts';
import { columnsParameter, pointwise } from '../loss/pointwise.ts';
import { scaledDistance } from '../math/distance.ts';

export const smoothL1 = pointwise({
  name: 'smooth-l1',
  aliases: ['smooth-l1-loss'],
  libraries: { torch: ['SmoothL1Loss', 'smooth_l1_loss'] },
  symbol: 'SmoothL1',
  family: 'robust',
  shape: 'scalar',
  isOfDifferences: true,
  about: {
    en:
      'The absolute difference with its kink rounded off: a square below beta, and above it |e| less beta/2. It is huber ' +
      'with delta = beta divided by beta, so the two agree only at 1: for e = 3 and 2 as parameter huber is 4 and ' +
      'smooth-l1 is 2. With beta 0 it is mae.',
    ko:
      '절대 오차의 꺾인 점을 둥글게 만든 손실로 beta보다 작으면 제곱, 크면 |e|에서 beta/2를 뺀 값이다. ' +
      'delta = beta인 huber를 beta로 나눈 값이므로 둘은 1에서만 같다. e = 3이고 매개변수가 2이면 huber는 4, smooth-l1은 2이다. ' +
      'beta가 0이면 mae와 같다.',
  },
  formula: '1/n Σ_i (e_i²/(2β) if |e_i| < β, else |e_i| − β/2), e = p − y',
  derivative: 'dL/dp = e/β if |e| < β, else sign(e)',
  reference: 'R. Girshick, Fast R-CNN, 2015',
  korean: {
    formula: '1/n Σ_i (|e_i| < β이면 e_i²/(2β), 아니면 |e_i| − β/2), e = p − y',
    derivative: '|e| < β이면 dL/dp = e/β, 아니면 sign(e)',
  },
  parameters: {
    beta: number(
      1,
      { en: 'the error below which the loss is a square', ko: '손실이 제곱인 오차의 한계' },
      NON_NEGATIVE,
    ),
    columns: columnsParameter('mean'),
  },
  constant: { from: 'slopes' },
  prediction: () => REAL,
  label: () => REAL,
  value(p, y, { beta }) {
    const distance = Math.abs(p - y);
    return distance < beta ? (distance / beta) * (distance / 2) : scaledDistance(1, p, y, beta / 2);
  },
  gradient: (p, y, { beta }) => (Math.abs(p - y) < beta ? (p - y) / beta : Math.sign(p - y)),
});
