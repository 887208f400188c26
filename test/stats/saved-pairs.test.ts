import { expect, test } from '@jest/globals';
import { createDictionary } from '../../src/columns/dictionary.ts';
import { loadPairs, savePairs } from '../../src/stats/saved-pairs.ts';
import { matrixOf, pairsOf } from '../support/pairs.ts';

test('rows come back from JSON with their numbers, values, keys and places', () => {
  const [own, other] = [createDictionary(), createDictionary()];
  const groups = ['x', Infinity, undefined].map((value) => [own.indexOf(value)]);
  const rows = pairsOf(
    [
      [1, -0],
      [Number.NaN, 2],
      [3, Infinity],
    ],
    [[1], [2], [3]],
    5,
  );
  const pairs = { ...pairs3(rows), roles: { ...rows.roles, 'group 0': matrixOf('g', groups) } };
  const saved = JSON.parse(JSON.stringify(savePairs(pairs, { 'group 0': own })));
  other.indexOf('first');
  const loaded = loadPairs(saved, { 'group 0': other });
  expect([loaded.count, [0, 1, 2].map(loaded.sample), loaded.ids]).toEqual([3, [5, 6, 7], [['a', 'b', 'c']]]);
  expect(loaded.texts).toEqual({ 'shown 0': ['x', null, 'z'] });
  expect([...loaded.roles.prediction.values]).toEqual([1, -0, Number.NaN, 2, 3, Infinity]);
  expect(Array.from(loaded.roles['group 0']?.values ?? [], other.valueAt)).toEqual(['x', Infinity, undefined]);
  expect(loaded.roles.prediction.place(1)).toEqual({ array: 'p', row: 1 });
  expect(loaded.roles.prediction.place(1, 0)).toEqual({ array: 'p', row: 1, column: 0 });
});

const pairs3 = (rows: ReturnType<typeof pairsOf>) => ({
  ...rows,
  ids: [['a', 'b', 'c']],
  texts: { 'shown 0': ['x', null, 'z'] },
});
