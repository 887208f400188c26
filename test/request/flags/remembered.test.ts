import { expect, test } from '@jest/globals';
import { kebab } from '../../../src/loss/parameter.ts';
import { losses } from '../../../src/loss/registry.ts';
import { findRemembered, REMEMBERED } from '../../../src/request/flags/remembered.ts';
import { flagsOf } from '../../../src/request/flags-of.ts';

const flags = flagsOf('score', losses, () => true);

test('every remembered name is one flag that there is, and no flag itself', () => {
  const names = new Set(flags.map(({ name }) => kebab(name)));
  const all = Object.values(REMEMBERED).flat();
  expect(new Set(all).size).toBe(all.length);
  for (const [flag, others] of Object.entries(REMEMBERED)) {
    expect(names).toContain(kebab(flag));
    for (const other of others)
      expect([other, names.has(other), findRemembered(other, flags)?.name]).toEqual([other, false, flag]);
  }
});
