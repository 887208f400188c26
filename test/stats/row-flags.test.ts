import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { markRows } from '../../src/stats/row-flags.ts';
import { column, pairsOf } from '../support/pairs.ts';

const pairs = pairsOf(
  [
    [0.9, 0.1],
    [0.9, 0.1],
    [0.5, 0.5],
  ],
  column([0, 1, -1]),
);

test('rows of an ignored class are marked, and those that are classified right where that is wanted', () => {
  const ce = resolve(findLoss('ce').loss, { values: { ignoreIndex: [-1] } });
  const { right, ignored } = markRows(ce, pairs, true);
  expect([right?.slice(0, 2), ignored]).toEqual([Uint8Array.of(1, 0), Uint8Array.of(0, 0, 1)]);
  expect(markRows(ce, pairs, false).right).toBeUndefined();
});

test('a loss of numbers marks nothing', () => {
  const plain = pairsOf(column([1]), column([2]));
  expect(markRows(resolve(findLoss('mse').loss), plain, true)).toEqual({});
});
