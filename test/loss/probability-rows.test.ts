import { expect, test } from '@jest/globals';
import { REAL, UNIT } from '../../src/loss/domain.ts';
import { idleForLogits, rowDomains } from '../../src/loss/probability-rows.ts';

const PROBABILITIES = { fromLogits: false, renormalize: false, rowSums: 'check' };

test('rows of probabilities are held to [0, 1] and a sum of 1, raw scores to nothing', () => {
  expect(rowDomains.prediction(PROBABILITIES)).toBe(UNIT);
  expect(rowDomains.distributions(PROBABILITIES)).toEqual({ prediction: 'check', label: 'check' });
  const logits = { ...PROBABILITIES, fromLogits: true };
  expect(rowDomains.prediction(logits)).toBe(REAL);
  expect(rowDomains.distributions(logits).prediction).toBe('any');
});

test('raw scores leave what is done to probabilities without effect', () => {
  expect(Object.keys(idleForLogits({ fromLogits: true }, 'clip', 'eps'))).toEqual(['clip', 'eps']);
  expect(idleForLogits({ fromLogits: false }, 'clip')).toEqual({});
});
