import { expect, test } from '@jest/globals';
import { createWatches } from '../../../src/engine/evaluation/watch.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { resolve } from '../../../src/loss/resolve.ts';

test('a loss of numbers has none, and one of classes those that it needs', () => {
  expect(createWatches(resolve(findLoss('mse').loss))).toEqual([]);
  expect(createWatches(resolve(findLoss('ce').loss))).toHaveLength(2);
  expect(createWatches(resolve(findLoss('accuracy').loss))).toHaveLength(3);
});
