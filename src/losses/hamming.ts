import { PROBABILITY_OR_CLASS, REAL, UNIT } from '../loss/domain.ts';
import { flag, number } from '../loss/parameter.ts';
import { rowwise } from '../loss/rowwise.ts';
import { meanRow } from '../math/row-sum.ts';
import { isMet } from './zero-one.ts';

export const hamming = rowwise({
  name: 'hamming',
  aliases: ['hamming-loss', 'hamming-distance'],
  libraries: { sklearn: ['hamming_loss'] },
  symbol: 'Hamming',
  family: 'decision',
  shape: 'row',
  about: {
    en:
      'The share of a sample’s labels that are predicted wrong, for several yes-or-no labels a row: each prediction above the ' +
      'threshold is a yes. Where most labels are no, a model that never says yes has a small loss, so look at what it says yes ' +
      'to. A row counts as right in the accuracy only if all of its labels are. For one class a sample use zero-one.',
    ko:
      '한 데이터에 예/아니요 레이블이 여러 개 있을 때 틀린 레이블의 비율이다. 임계값보다 큰 예측값을 예로 읽는다. ' +
      '대부분의 레이블이 아니요이면 예를 한 번도 말하지 않는 모델의 손실도 작으므로 무엇을 예라고 했는지 살펴보자. ' +
      '정확도에서는 레이블이 모두 맞은 행만 맞은 것으로 센다. 데이터마다 클래스가 하나이면 zero-one을 쓴다.',
  },
  formula: '1/n Σ_i 1/K Σ_k [(p_ik > threshold) ≠ y_ik]',
  derivative: 'dL/dp_k = 0, and no derivative where the decision changes',
  reference: 'R. W. Hamming, Error detecting and error correcting codes, 1950',
  korean: {
    formula: '1/n Σ_i 1/K Σ_k [(p_ik > 임계값) ≠ y_ik]',
    derivative: 'dL/dp_k = 0이며 결정이 바뀌는 점에서는 미분할 수 없음',
  },
  parameters: {
    threshold: number(0.5, { en: 'a probability above it is a yes', ko: '이보다 큰 확률은 예이다' }, UNIT),
    fromLogits: flag({ en: 'predictions are raw scores, before the sigmoid', ko: '예측값이 시그모이드 이전의 값이다' }),
  },
  prediction: ({ fromLogits }, width) => (fromLogits ? REAL : width === 1 ? PROBABILITY_OR_CLASS : UNIT),
  label: ({ fromLogits }, width) => (width === 1 && !fromLogits ? PROBABILITY_OR_CLASS : UNIT),
  value(p, y, values) {
    // Held against a threshold NaN would be a no.
    if (p.some(Number.isNaN) || y.some(Number.isNaN)) return Number.NaN;
    return meanRow((k) => (isMet(p[k], y[k], values) ? 0 : 1), p.length);
  },
  gradient(_p, _y, _values, slopes) {
    slopes.fill(0);
  },
  correct: (p, y, values) => p.every((score, k) => isMet(score, y[k], values)),
});
