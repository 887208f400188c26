import { expect, test } from '@jest/globals';
import { COLUMN_ROLES } from '../../src/columns/role.ts';

test('no flag names the columns of two roles', () => {
  const flags = Object.values(COLUMN_ROLES).flatMap(({ flag }) => flag ?? []);
  expect(new Set(flags).size).toBe(flags.length);
});
