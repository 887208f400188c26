import { expect, test } from '@jest/globals';
import { createClassLabels } from '../../src/columns/class-label.ts';
import { createDictionary } from '../../src/columns/dictionary.ts';
import { createTaker } from '../../src/rows/number-taker.ts';
import type { RoleColumns } from '../../src/rows/role-columns.ts';

const STRICT = { missing: 'error', canSkip: true, allowNan: false } as const;
const values = Float64Array.of(1, 10, 2, 20, 3, Number.NaN);
/** Two columns side by side in one memory. */
const columns = [0, 1].map((offset) => ({ values, offset, stride: 2 }));
const role = (own: Partial<RoleColumns>): RoleColumns => ({ role: 'prediction', indices: [0, 1], ...own });

test('rows that lie as they are wanted are not copied', () => {
  const taken = createTaker(role({}), STRICT)(columns, 0, 2);
  expect([...(taken ?? [])]).toEqual([1, 10, 2, 20]);
  expect(taken?.buffer).toBe(values.buffer);
});

test('other columns are gathered', () => {
  const [first, second] = columns;
  expect([...(createTaker(role({}), STRICT)([second, first], 0, 2) ?? [])]).toEqual([10, 1, 20, 2]);
});

test('NaN needs a closer look, unless it is to be skipped or allowed', () => {
  expect(createTaker(role({}), STRICT)(columns, 2, 1)).toBeUndefined();
  for (const policy of [
    { ...STRICT, missing: 'skip' as const },
    { ...STRICT, allowNan: true },
  ])
    expect([...(createTaker(role({}), policy)(columns, 2, 1) ?? [])]).toEqual([3, Number.NaN]);
});

test('labels become class indices, and values their numbers', () => {
  const [first] = columns;
  const classes = createClassLabels(2, undefined, 1);
  expect([...(createTaker(role({ indices: [0], classes }), STRICT)([first], 0, 2) ?? [])]).toEqual([0, 1]);
  expect(createTaker(role({ indices: [0], classes }), STRICT)([first], 2, 1)).toBeUndefined();
  const dictionary = createDictionary();
  expect([...(createTaker(role({ indices: [0], dictionary }), STRICT)([first], 1, 2) ?? [])]).toEqual([0, 1]);
});
