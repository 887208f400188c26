import { expect, test } from '@jest/globals';
import { type Pairs, takePairs } from '../../src/rows/block.ts';
import { createFingerprint } from '../../src/stats/fingerprint.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const labels = (...values: number[]): Pairs => pairsOf(column(values.map(() => 9)), column(values));
const of = (...blocks: Pairs[]): string => {
  const fingerprint = createFingerprint();
  for (const block of blocks) fingerprint.add(block);
  return fingerprint.finish();
};
const keyed = (ids: readonly string[], ...values: number[]): Pairs => ({ ...labels(...values), ids: [ids] });

test('16 digits, the same however rows come in blocks', () => {
  expect(of(labels(1, 2, 3))).toMatch(/^[0-9a-f]{16}$/);
  expect(of(labels(1), labels(2, 3))).toBe(of(labels(1, 2, 3)));
});

test('other numbers, another order, more or fewer rows, weights: all have others', () => {
  const all = [
    of(),
    of(labels(0)),
    of(labels(0, 0)),
    of(labels(1, 2, 3)),
    of(labels(2, 1, 3)),
    of(labels(1, 2, 3.0000000000000004)),
    of(labels(1, 2)),
    of(labels(1, 2, Number.NaN)),
    of(weighted(labels(1, 2, 3), [1, 1, 1])),
    of(weighted(labels(1, 2, 3), [1, 1, 2])),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test('predictions do not count, nor does the sign of zero', () => {
  expect(of(pairsOf(column([1]), column([2])))).toBe(of(pairsOf(column([5]), column([2]))));
  expect(of(labels(-0))).toBe(of(labels(0)));
});

test('rows with keys have the same in any order, and another where keys change places', () => {
  const first = of(keyed(['a', 'b', 'c'], 1, 2, 3));
  expect(of(keyed(['c', 'a'], 3, 1), keyed(['b'], 2))).toBe(first);
  expect(of(keyed(['b', 'a', 'c'], 1, 2, 3))).not.toBe(first);
  expect(of(keyed(['a', 'b', 'd'], 1, 2, 3))).not.toBe(first);
});

test('a hundred thousand single changes make no two alike', () => {
  const seen = new Set<string>();
  for (let value = 0; value < 100_000; value++) seen.add(of(labels(value, 7)));
  expect(seen.size).toBe(100_000);
});

test('parts come to the same as all rows, by position in any order of parts, and by key', () => {
  const cut = (pairs: Pairs, from: number, to: number): Pairs =>
    takePairs(
      pairs,
      Array.from({ length: to - from }, (_, row) => from + row),
    );
  for (const all of [labels(1, 2, 3, 4, 5), keyed(['a', 'b', 'c', 'd', 'e'], 1, 2, 3, 4, 5)]) {
    const parts = [cut(all, 3, 5), cut(all, 0, 1), cut(all, 1, 3)].map((pairs) => {
      const fingerprint = createFingerprint();
      fingerprint.add(pairs);
      return JSON.parse(JSON.stringify(fingerprint.save()));
    });
    const merged = createFingerprint({}, parts[0]);
    for (const part of parts.slice(1)) merged.merge(part);
    expect(merged.finish()).toBe(of(all));
  }
});

test('of keys is as it was in version 0.1', () => {
  expect(of(keyed(['a', 'b'], 1, 2))).toBe('8269d4df099955bd');
});

test('labels that no double holds have others than those that one does', () => {
  const lacking = (rest: number): Pairs => {
    const pairs = labels(2 ** 53);
    const { label } = pairs.roles;
    return { ...pairs, roles: { ...pairs.roles, label: { ...label, rest: Float64Array.of(rest) } } };
  };
  expect(new Set([of(labels(2 ** 53)), of(lacking(1)), of(lacking(-1))]).size).toBe(3);
  expect(of(lacking(0))).toBe(of(labels(2 ** 53)));
});
