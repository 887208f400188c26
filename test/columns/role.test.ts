import { expect, test } from '@jest/globals';
import { COLUMN_ROLES, roleEntries } from '../../src/columns/role.ts';

test('the roles that are there are listed in their order', () => {
  expect(roleEntries({ label: 1, weight: undefined, 'group 0': 2 })).toEqual([
    ['label', 1],
    ['group 0', 2],
  ]);
});

test('no flag names the columns of two roles', () => {
  const flags = Object.values(COLUMN_ROLES).flatMap(({ flag }) => flag ?? []);
  expect(new Set(flags).size).toBe(flags.length);
});
