import { expect, test } from '@jest/globals';
import { compareTo } from '../../src/columns/cell-test.ts';
import { createTestedColumns } from '../../src/columns/tested-columns.ts';
import { openText } from '../support/tables.ts';

test('a column stands once for its tests, and once more where it is held against another', async () => {
  const table = await openText('t.csv', 'a,b\n1,x\n');
  const columns = createTestedColumns();
  const at = (index: number) => ({ table, index });
  expect([columns.tested(at(0)), columns.coded(at(0)), columns.tested(at(0)), columns.coded(at(1))]).toEqual([
    0, 1, 0, 2,
  ]);
  expect([columns.add(0, compareTo('>', '1'), 'a'), columns.add(0, compareTo('>', '2'), 'a')]).toEqual([0, 1]);
  const [tests, coded] = columns.all();
  expect([tests.tests.read('2'), coded.tests.read('2')]).toEqual([1, 2]);
  expect(() => {
    for (let count = 2; count <= 53; count++) columns.add(0, compareTo('>', '3'), 'a');
  }).toThrow(/more than 53/);
});
