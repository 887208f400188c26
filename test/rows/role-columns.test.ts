import { expect, test } from '@jest/globals';
import { compareTo, createCellTests } from '../../src/columns/cell-test.ts';
import { createClassLabels } from '../../src/columns/class-label.ts';
import { createDictionary } from '../../src/columns/dictionary.ts';
import { createKeyColumn } from '../../src/columns/key-column.ts';
import { columnsOf, createFinder, needsText, type RoleColumns, readCell } from '../../src/rows/role-columns.ts';

const role = (own: Partial<RoleColumns>): RoleColumns => ({ role: 'label', indices: [0], ...own });

test('a cell is read by what its role makes of it', () => {
  expect(['1e1', 'true', 'x'].map((cell) => readCell(cell, role({})))).toEqual([10, undefined, undefined]);
  expect(readCell('true', role({ readsTruth: true }))).toBe(1);
  expect(readCell('2', role({ classes: createClassLabels(3, undefined, 1) }))).toBe(1);
  const tests = createCellTests([compareTo('>', '5')]);
  expect(['6', '5', ''].map((cell) => readCell(cell, role({ tests })))).toEqual([1, 0, -1]);
  const dictionary = createDictionary();
  expect(['b', 'a', 'b'].map((cell) => readCell(cell, role({ dictionary })))).toEqual([0, 1, 0]);
});

test('numbers that stand for something else are found', () => {
  expect(createFinder(role({}))).toBeUndefined();
  const find = createFinder(role({ classes: createClassLabels(3, undefined, 1) }));
  expect([find?.(1), find?.(9)]).toEqual([0, undefined]);
});

test('keys and values are wanted as they are written', () => {
  expect(needsText(role({ keys: createKeyColumn() }))).toBe(true);
  expect(needsText(role({ dictionary: createDictionary() }))).toBe(true);
  expect(needsText(role({ classes: createClassLabels(2, undefined, undefined) }))).toBe(false);
  expect(columnsOf([role({}), role({ indices: [1, 2] })])).toBe(3);
});
