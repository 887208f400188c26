import { expect, test } from '@jest/globals';
import { chanceOf, createBaseWatch } from '../../../src/engine/evaluation/base-watch.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { resolve } from '../../../src/loss/resolve.ts';
import { pairsOf } from '../../support/pairs.ts';

function said(labels: readonly number[], largest: (label: number) => number) {
  const watch = createBaseWatch(resolve(findLoss('ce').loss));
  const rows = labels.map((label) => Array.from({ length: 5 }, (_, k) => (k === largest(label) ? 0.6 : 0.1)));
  watch?.add(
    pairsOf(
      rows,
      labels.map((label) => [label]),
    ),
  );
  return watch?.notes().map(({ args }) => args);
}

const LABELS = Array.from({ length: 40 }, (_, row) => 1 + (row % 4));

test('labels that the column before hits more often than chance may count from 1', () => {
  expect(said(LABELS, (label) => label - 1)).toEqual([{ fromZero: 0, fromOne: 40, flags: { 'class-base': 1 } }]);
  expect(said(LABELS, (label) => label)).toEqual([]);
  expect(said(LABELS.slice(0, 19), (label) => label - 1)).toEqual([]);
});

test('a label of 0 settles it', () => {
  expect(said([0, ...LABELS], (label) => Math.max(0, label - 1))).toEqual([]);
});

test('the chance of heads is that of a fair coin', () => {
  expect(chanceOf(20, 20)).toBeCloseTo(2 ** -20, 15);
  expect(chanceOf(10, 20)).toBe(1);
  // 1 + 20 + 190 of 2^20.
  expect(chanceOf(19, 20)).toBeCloseTo(21 / 2 ** 20, 9);
});
