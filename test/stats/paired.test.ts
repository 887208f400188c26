import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { createPairedChange, type SavedChange } from '../../src/stats/paired.ts';
import { createSpread } from '../../src/stats/spread.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const now = Float64Array.from({ length: 40 }, (_, row) => (row * 7) % 11);
const before = now.map((loss, row) => loss + ((row * 5) % 13) / 10 - 0.5);
const pairs = pairsOf(column([...now]), column([...now]));
const changeOf = (name: string) => createPairedChange(resolve(findLoss(name).loss, {}));

test('the interval is that of the difference of the losses, row by row', () => {
  const change = changeOf('mse');
  change.add(pairs, now, before);
  const spread = createSpread({ isIndicator: false, isCompared: true });
  spread.add({ costs: now, others: before }, pairs);
  expect(change.isSame()).toBe(false);
  expect(change.interval(95)).toEqual(spread.finish({ value: (mean) => mean, slope: () => 1 }, 95, 0));
});

test('a weight of 0 is no change', () => {
  const change = changeOf('mse');
  const other = now.slice();
  other[3] = 100;
  change.add(
    weighted(
      pairs,
      [...now].map((_, row) => (row === 3 ? 0 : 1)),
    ),
    now,
    other,
  );
  expect(change.isSame()).toBe(true);
});

test('what does not follow from the mean has no interval', () => {
  const change = changeOf('medae');
  change.add(pairs, now, before);
  expect(change.interval(95)).toBeUndefined();
});

test('goes on from what was saved of the other rows', () => {
  const part = (from: number, to: number, saved?: SavedChange) => {
    const change = createPairedChange(resolve(findLoss('mse').loss), {}, saved);
    const rows = column([...now.slice(from, to)]);
    change.add(
      pairsOf(rows, rows, from + 1),
      now.slice(from, to),
      from === 0 ? now.slice(from, to) : before.slice(from, to),
    );
    return change;
  };
  const first = part(0, 13);
  expect(first.isSame()).toBe(true);
  const merged = part(13, 40, JSON.parse(JSON.stringify(first.save())));
  const turned = part(13, 40);
  turned.merge(first.save());
  expect([merged.isSame(), turned.isSame()]).toEqual([false, false]);
  expect(turned.interval(95)).toEqual(merged.interval(95));
  expect(() => part(0, 3, { ...first.save(), version: 99 })).toThrow('version 99');
});
