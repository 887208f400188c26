import { expect, test } from '@jest/globals';
import { createClassLabels } from '../../src/columns/class-label.ts';
import { nameClasses } from '../../src/columns/class-names.ts';
import type { MissingPolicy } from '../../src/rows/cell-errors.ts';
import { createRowBlocks } from '../../src/rows/row-blocks.ts';

const TABLE = { file: 'f.csv', header: ['a', 'b', 'c'] };
const SKIP: MissingPolicy = { missing: 'skip', canSkip: true, allowNan: false };
const classes = createClassLabels(2, nameClasses(['cat', 'dog'], undefined, 2), undefined);
const ROLES = [
  { role: 'prediction' as const, indices: [2, 0] },
  { role: 'label' as const, indices: [1], classes },
];

test('a block has its roles, samples and places, and the next goes on after it', () => {
  const blocks = createRowBlocks(TABLE, ROLES, SKIP, 7);
  const matrices = [Float64Array.of(0.1, 0.2, 0.3, 0.4, 9, 9), Float64Array.of(1, 0, 9)];
  const { count, first, roles } = blocks.block(matrices, 2);
  expect([count, first]).toEqual([2, 1]);
  expect(roles.prediction).toMatchObject({ width: 2, values: Float64Array.of(0.1, 0.2, 0.3, 0.4) });
  expect(roles.label).toMatchObject({ width: 1, values: Float64Array.of(1, 0) });
  expect([roles.prediction?.place(1), roles.prediction?.place(1, 0)]).toEqual([
    { file: 'f.csv', line: 8 },
    { file: 'f.csv', line: 8, column: 'c' },
  ]);
  expect([blocks.line(), blocks.read()]).toEqual([7, 0]);
  blocks.pass(2);
  expect([blocks.line(), blocks.read()]).toEqual([9, 2]);
  expect(blocks.block(matrices, 1).first).toBe(3);
});

test('cells become numbers or classes, and a class is not taken for a label', () => {
  const blocks = createRowBlocks(TABLE, ROLES, SKIP, 2);
  expect(blocks.numberOf('2.5', 0, 0, 1)).toBe(2.5);
  expect(blocks.numberOf('NA', 0, 0, 1)).toBeNaN();
  expect(() => blocks.numberOf('x', 3, 0, 1)).toThrow('f.csv:5: column "a": "x" is not a number');
  const [dog] = [0, 1].map((row) => blocks.numberOf('dog', row, 1, 0));
  for (const row of [0, 1]) blocks.know(row, 1);
  const labels = Float64Array.of(dog, dog, 7);
  blocks.settle([new Float64Array(6), labels], 2);
  expect([...labels]).toEqual([1, 1, 7]);
  expect(() => blocks.settle([new Float64Array(6), labels], 3)).toThrow('f.csv:4: column "b":');
});

test('a role without columns has an empty matrix', () => {
  const roles = [ROLES[0], { role: 'label' as const, indices: [] }];
  const block = createRowBlocks(TABLE, roles, SKIP, 1).block([new Float64Array(4)], 2);
  expect(block.roles.label).toMatchObject({ width: 0, values: new Float64Array() });
});
