import { expect, test } from '@jest/globals';
import { createBlockBuilder } from '../../src/read/block-builder.ts';
import { openText } from '../support/tables.ts';

const STRICT = { missing: 'error', canSkip: true, allowNan: false } as const;

test('rows of cells and rows of numbers make one block, with the places of both', async () => {
  const table = await openText('f.csv', 'p,y\n1,2\n');
  const builder = createBlockBuilder(
    table,
    [
      { role: 'prediction', indices: [0] },
      { role: 'label', indices: [1] },
    ],
    STRICT,
  );
  builder.addNumbers([Float64Array.of(1, 3, 0), Float64Array.of(2, 4, 0)], 2, 2, 1);
  builder.add(['5', '6'], 9);
  expect(builder.count()).toBe(3);
  const { count, first, roles } = builder.take();
  expect([count, first, [...(roles.prediction?.values ?? [])], [...(roles.label?.values ?? [])]]).toEqual([
    3,
    1,
    [1, 3, 5],
    [2, 4, 6],
  ]);
  expect([roles.label?.place(1, 0), roles.label?.place(2)]).toEqual(['f.csv:3: column "y"', 'f.csv:9']);
  expect(builder.count()).toBe(0);
});
