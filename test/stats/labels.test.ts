import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLabelGatherer } from '../../src/stats/labels.ts';
import { anyDouble, runs } from '../support/arbitrary.ts';
import { column, pairsOf } from '../support/pairs.ts';
import { nearestOfUnits, wholeUnits } from '../support/rational.ts';

test('labels of one column have a sum, a mean and a variance', () => {
  const gatherer = createLabelGatherer('scalar', true);
  gatherer.add(pairsOf(column([0, 0]), column([1, 2])));
  gatherer.add(pairsOf(column([0, 0]), column([3, 6])));
  expect(gatherer.moments()).toMatchObject({ count: 4, sums: [12], means: [3], variances: [3.5], squares: [14] });
});

test('each column has its own moments, and no variance unless asked for', () => {
  const gatherer = createLabelGatherer('scalar', false);
  gatherer.add(
    pairsOf(
      [
        [0, 0],
        [0, 0],
      ],
      [
        [1, 10],
        [2, 30],
      ],
    ),
  );
  expect(gatherer.moments()).toMatchObject({ count: 2, sums: [3, 40], means: [1.5, 20], variances: [], squares: [] });
});

test('class indices are counted by class', () => {
  const gatherer = createLabelGatherer('class', false);
  const rows = Array.from({ length: 4 }, () => [0.5, 0.25, 0.25]);
  gatherer.add(pairsOf(rows, column([0, 2, 0, 0])));
  expect(gatherer.moments()).toMatchObject({
    count: 4,
    sums: [3, 0, 1],
    means: [0.75, 0, 0.25],
    variances: [],
    squares: [],
  });
});

test('class indices have the variances of their one-hot rows', () => {
  const rows = Array.from({ length: 4 }, () => [0.5, 0.25, 0.25]);
  const [indices, oneHot] = ['class', 'class'].map(() => createLabelGatherer('class', true));
  indices.add(pairsOf(rows, column([0, 2, 0, 0])));
  oneHot.add(
    pairsOf(
      rows,
      [0, 2, 0, 0].map((own) => [0, 1, 2].map((k) => (k === own ? 1 : 0))),
    ),
  );
  expect(indices.moments()).toMatchObject(oneHot.moments());
  expect(indices.moments()).toMatchObject({ variances: [0.1875, 0, 0.1875], squares: [0.75, 0, 0.75] });
});

test('rows that are marked as ignored are left out', () => {
  const gatherer = createLabelGatherer('class', false);
  const rows = [
    [0.5, 0.5],
    [0.5, 0.5],
  ];
  gatherer.add(pairsOf(rows, column([1, -100])), Uint8Array.of(0, 1));
  expect(gatherer.moments()).toMatchObject({ count: 1, sums: [0, 1], means: [0, 1] });
});

test('an infinite label leaves no variance', () => {
  const gatherer = createLabelGatherer('scalar', true);
  gatherer.add(pairsOf(column([0, 0]), column([1, Infinity])));
  expect(gatherer.moments()).toMatchObject({ means: [Infinity], variances: [Number.NaN] });
});

test('the variance equals rational arithmetic on labels of any size', () => {
  fc.assert(
    fc.property(fc.array(anyDouble, { minLength: 1, maxLength: 8 }), (labels) => {
      const gatherer = createLabelGatherer('scalar', true);
      gatherer.add(pairsOf(column(labels), column(labels)));
      const n = BigInt(labels.length);
      const units = labels.map(wholeUnits);
      const sum = units.reduce((all, unit) => all + unit, 0n);
      const squares = units.reduce((all, unit) => all + unit * unit, 0n);
      const expected = nearestOfUnits(n * squares - sum * sum, n * n * 2n ** 1074n);
      expect(gatherer.moments().variances).toEqual([expected]);
    }),
    runs(100),
  );
});

test('the moments of parts are those of all labels, also of a part without rows', () => {
  const of = (...labels: number[]) => {
    const gatherer = createLabelGatherer('scalar', true);
    if (labels.length > 0) gatherer.add(pairsOf(column(labels), column(labels)));
    return gatherer;
  };
  const merged = of();
  for (const part of [of(0.1, 1e16), of(), of(-3)]) merged.merge(JSON.parse(JSON.stringify(part.save())));
  expect(merged.moments()).toMatchObject(of(0.1, 1e16, -3).moments());
});
