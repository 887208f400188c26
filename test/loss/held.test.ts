import { expect, test } from '@jest/globals';
import { heldBy } from '../../src/loss/held.ts';
import { findLoss } from '../../src/loss/registry.ts';

test('losses say by their values whether predictions are probabilities, logits, classes or other numbers', () => {
  const heldOf = (name: string, values = {}) => heldBy(findLoss(name).loss, values);
  for (const name of ['bce', 'ce', 'brier', 'ece', 'focal', 'dice']) expect(heldOf(name)).toBe('probabilities');
  for (const name of ['mse', 'hinge', 'gaussian-nll']) expect(heldOf(name)).toBe('values');
  for (const name of ['accuracy', 'zero-one', 'hamming']) expect(heldOf(name)).toBe('classes');
  expect(heldOf('bce', { fromLogits: true })).toBe('logits');
  expect(heldOf('accuracy', { fromLogits: true })).toBe('logits');
  expect(heldOf('mse', { fromLogits: true })).toBe('values');
});
