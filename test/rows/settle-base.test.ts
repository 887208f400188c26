import { expect, test } from '@jest/globals';
import type { Pairs } from '../../src/rows/block.ts';
import { createOpenBase, settleBase } from '../../src/rows/settle-base.ts';
import { column, pairsOf } from '../support/pairs.ts';

/** What labels beside V1, V2 and V3 become, and what is said of them. Half-way numbers are names. */
async function settle(blocks: readonly (readonly number[])[], mostRows?: number) {
  const base = createOpenBase({ count: 3, first: 'V1', last: 'V3' });
  async function* pairs(): AsyncGenerator<Pairs> {
    for (const values of blocks) yield pairsOf(column(values), column(values));
  }
  const labels: number[] = [];
  const predictions: number[] = [];
  for await (const { roles } of settleBase(pairs(), base, [-100], mostRows)) {
    labels.push(...roles.label.values);
    predictions.push(...roles.prediction.values);
  }
  expect(predictions).toEqual(blocks.flat());
  return { labels, base: base.base(), notes: base.notes().map(({ code }) => code) };
}

test('a 0 without a 3 counts from 0, which is said', async () => {
  expect(await settle([[1, 2], [2, 0], [1]])).toEqual({
    labels: [1, 2, 2, 0, 1],
    base: 0,
    notes: ['labels-from-zero'],
  });
});

test('a 3 without a 0 counts from 1', async () => {
  expect(await settle([[1, 2], [1], [3, 1], [2]])).toEqual({ labels: [0, 1, 0, 2, 0, 1], base: 1, notes: [] });
});

test('where neither is there, labels count as the names do, which is said', async () => {
  expect(await settle([[1], [2]])).toEqual({ labels: [0, 1], base: 1, notes: ['labels-as-columns'] });
});

test('labels that are ignored or names decide nothing', async () => {
  expect(await settle([[0.5, -100, 2.5]])).toEqual({ labels: [0, -100, 2], base: undefined, notes: [] });
  expect(await settle([[0.5, -100, 3]])).toEqual({ labels: [0, -100, 2], base: 1, notes: [] });
  expect(await settle([])).toEqual({ labels: [], base: undefined, notes: [] });
});

test('both are refused, in whatever order', async () => {
  await expect(
    settle([
      [1, 0],
      [2, 3],
    ]),
  ).rejects.toThrow('the labels hold 0 and 3');
  await expect(settle([[3], [0]])).rejects.toThrow('the labels hold 0 and 3');
});

test('rows wait only so long, and a later label that contradicts the names is refused', async () => {
  expect(await settle([[1], [2], [1], [2]], 2)).toEqual({
    labels: [0, 1, 0, 1],
    base: 1,
    notes: ['labels-as-columns'],
  });
  expect(await settle([[1], [2], [3]], 2)).toEqual({ labels: [0, 1, 2], base: 1, notes: [] });
  await expect(settle([[1], [2], [0]], 2)).rejects.toThrow('label 0, after many that are neither 0 nor 3');
});
