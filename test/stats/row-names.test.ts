import { expect, test } from '@jest/globals';
import { compareNames, createRowNames, loadNames } from '../../src/stats/row-names.ts';

const NAMES = [
  { source: 'b', row: 1 },
  { source: 'a', row: 10 },
  { source: 'a', row: 9 },
];

test('are ordered by source, then by row', () => {
  expect([...NAMES].sort(compareNames)).toEqual([NAMES[2], NAMES[1], NAMES[0]]);
  const names = createRowNames();
  for (const name of NAMES) names.push(name);
  expect([0, 1, 2].sort(names.compare)).toEqual([2, 1, 0]);
});

test('are saved and loaded, by one source or by several', () => {
  const names = createRowNames();
  for (let row = 1; row <= 100; row++) names.push({ source: '', row });
  expect(names.save()).toEqual({ rows: Array.from({ length: 100 }, (_, index) => index + 1), sources: [''] });
  const several = createRowNames();
  for (const name of NAMES) several.push(name);
  expect(loadNames(JSON.parse(JSON.stringify(several.save())))).toEqual(NAMES);
});

test('give way to an earlier name alone', () => {
  const names = createRowNames();
  names.push(NAMES[0]);
  names.lower(0, { source: 'b', row: 2 });
  expect(names.at(0)).toEqual(NAMES[0]);
  names.lower(0, NAMES[1]);
  expect(names.at(0)).toEqual(NAMES[1]);
});
