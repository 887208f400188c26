import { expect, test } from '@jest/globals';
import { createKeptUnits, type KeptUnits } from '../../src/stats/kept-units.ts';

function keptOf(most: number, source: string, first: number, ...costs: number[]): KeptUnits {
  const kept = createKeptUnits(most, source);
  kept.add({ costs: Float64Array.from(costs) }, (row) => first + row);
  return kept;
}

test('are in the order of their names, whatever was merged first', () => {
  const parts = [keptOf(9, 'b', 1, 3, 4), keptOf(9, 'a', 7, 2), keptOf(9, 'a', 2, 1, -0)];
  for (const order of [
    [0, 1, 2],
    [2, 0, 1],
  ]) {
    const kept = createKeptUnits(9, '');
    for (const part of order) kept.merge(JSON.parse(JSON.stringify(parts[part].save())));
    expect([...(kept.units()?.costs ?? [])]).toEqual([1, -0, 2, 3, 4]);
    expect([kept.units()?.others[4], kept.units()?.counts[4]]).toEqual([0, 1]);
  }
});

test('are none where there are too many, in one part or in several', () => {
  expect(keptOf(2, '', 1, 1, 2).units()).toBeDefined();
  expect([keptOf(2, '', 1, 1, 2, 3).units(), keptOf(2, '', 1, 1, 2, 3).save()]).toEqual([undefined, null]);
  const kept = keptOf(2, '', 1, 1, 2);
  kept.merge(keptOf(2, '', 3, 3).save());
  expect(kept.units()).toBeUndefined();
  const other = keptOf(2, '', 1, 1);
  other.merge(null);
  expect(other.units()).toBeUndefined();
});
