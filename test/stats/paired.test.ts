import { expect, test } from '@jest/globals';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { createPairedChange } from '../../src/stats/paired.ts';
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
