import { describe, expect, test } from '@jest/globals';
import { createKeyColumn } from '../../src/columns/key-column.ts';
import { createBlockBuilder } from '../../src/rows/block-builder.ts';
import { createRests } from '../../src/rows/rests.ts';
import type { RoleColumns } from '../../src/rows/role-columns.ts';
import { openText } from '../support/tables.ts';

const STRICT = { missing: 'error', canSkip: true, allowNan: false } as const;

test('rows of cells and rows of numbers make one block, with the places of both', async () => {
  const table = await openText('f.csv', 'p,y\n1,2\n');
  const both: readonly RoleColumns[] = [
    { role: 'prediction', indices: [0] },
    { role: 'label', indices: [1] },
  ];
  const builder = createBlockBuilder(table, both, STRICT);
  const rests = createRests(both, { report() {} });
  rests.take(2n ** 53n + 3n, 2 ** 53 + 4, 1, 1, 0, () => ({}));
  builder.addNumbers([Float64Array.of(1, 3, 0), Float64Array.of(2, 4, 0)], 2, 2, 1, {
    faults: undefined,
    kinds: [[], []],
    rests,
  });
  builder.add(['5', '6'], 9);
  expect(builder.count()).toBe(3);
  const { count, first, roles } = builder.take();
  expect([count, first, [...(roles.prediction?.values ?? [])], [...(roles.label?.values ?? [])]]).toEqual([
    3,
    1,
    [1, 3, 5],
    [2, 4, 6],
  ]);
  expect([roles.prediction?.rest, roles.label?.rest]).toEqual([undefined, Float64Array.of(0, -1, 0)]);
  expect([roles.label?.place(1, 0), roles.label?.place(2)]).toEqual([
    { file: 'f.csv', line: 3, column: 'y' },
    { file: 'f.csv', line: 9 },
  ]);
  expect(builder.count()).toBe(0);
});

describe('the keys of rows', () => {
  const keyRoles = (indices: readonly number[]): RoleColumns[] =>
    indices.map((index, number) => ({ role: `key ${number}`, indices: [index], keys: createKeyColumn() }));

  test('are text by column, with places that hold for good', async () => {
    const table = await openText('f.csv', 'id,day,y\na,1,2\n');
    const builder = createBlockBuilder(table, [{ role: 'label', indices: [2] }, ...keyRoles([0, 1])], STRICT);
    builder.add([' a', '01', '2'], 2);
    builder.add(['b', '02', '3'], 7);
    const { keys } = builder.take();
    builder.add(['c', '03', '4'], 9);
    expect(builder.take().keys?.columns).toEqual([['c'], ['03']]);
    expect([keys?.columns, [...(keys?.lines ?? [])]]).toEqual([
      [
        ['a', 'b'],
        ['01', '02'],
      ],
      [2, 7],
    ]);
    expect([keys?.placeAt(7), keys?.placeAt(2, 'label', 0)]).toEqual([
      { file: 'f.csv', line: 7 },
      { file: 'f.csv', line: 2, column: 'y' },
    ]);
  });

  test('of a file without lines stand in a row of a number', async () => {
    const table = await openText('f.json', '[{"id": 1, "y": 2}]');
    const builder = createBlockBuilder(table, [{ role: 'label', indices: [1] }, ...keyRoles([0])], STRICT);
    builder.add([1, 2], undefined);
    builder.take();
    builder.add([5, 2], undefined);
    const { keys } = builder.take();
    expect([keys?.columns, ...(keys?.lines ?? []), keys?.placeAt(2)]).toEqual([
      [['5']],
      2,
      { file: 'f.json', record: 2 },
    ]);
    expect(() => builder.add([null, 2], undefined)).toThrow('f.json: record 3: column "id": the key is empty');
  });
});
