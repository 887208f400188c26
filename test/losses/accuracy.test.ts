import { expect, test } from '@jest/globals';
import { evaluate } from '../../src/index.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('is the share of right ones, rounded once, over the losses of zero-one', () => {
  const p = [0.9, 0.8, 0.3];
  const { perSample, headline, mean } = evaluate('accuracy', p, [1, 1, 1]);
  expect([...perSample]).toEqual([...evaluate('zero-one', p, [1, 1, 1]).perSample]);
  // 1 − 1/3 in doubles is one unit above 2/3.
  expect([headline, mean]).toEqual([2 / 3, 1 / 3]);
  expect(findLoss('accuracy').loss.better).toBe('higher');
});

test('divides weighted rows by their weights under every convention', () => {
  for (const convention of ['math', 'scratch', 'keras', 'torch', 'sklearn'] as const)
    expect(evaluate('accuracy', [0.9, 0.1], [1, 1], { convention, weights: [3, 1] }).headline).toBe(0.75);
});

describeLoss('accuracy');
