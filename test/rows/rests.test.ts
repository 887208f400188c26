import { expect, test } from '@jest/globals';
import { createRests } from '../../src/rows/rests.ts';
import type { RoleColumns } from '../../src/rows/role-columns.ts';

const ROLES: readonly RoleColumns[] = [
  { role: 'prediction', indices: [0, 1] },
  { role: 'label', indices: [2] },
  { role: 'weight', indices: [3] },
];
const WIDE = 2n ** 53n + 1n;
const place = () => ({ file: 'f', line: 7 });
const silent = {
  report() {
    throw new Error('nothing to report');
  },
};

test('what doubles lack is kept role by role, of the rows of a block', () => {
  const rests = createRests(ROLES, silent);
  rests.take(WIDE, 2 ** 53, 1, 0, 1, place);
  rests.take(WIDE + 2n, 2 ** 53 + 4, 3000, 0, 0, place);
  expect(rests.of(0, 2)).toEqual(Float64Array.of(0, 0, 0, 1));
  expect(rests.of(0, 1)).toBeUndefined();
  expect(rests.of(0, 3001)?.at(6000)).toBe(-1);
  expect(rests.of(1, 2)).toBeUndefined();
  const others = createRests(ROLES, silent);
  others.goOn(rests, 2);
  others.take(WIDE, 2 ** 53, 2, 0, 0, place);
  expect(others.of(0, 3)).toEqual(Float64Array.of(0, 0, 0, 1, 1, 0));
  rests.clear();
  expect(rests.of(0, 2)).toBeUndefined();
});

test('a weight, and what two doubles do not hold, are reported with their place', () => {
  const told: unknown[] = [];
  const rests = createRests(ROLES, { report: (row, fault) => told.push([row, fault().problem]) });
  rests.take(WIDE, 2 ** 53, 4, 2, 0, place);
  rests.take(2n ** 160n + 1n, 2 ** 160, 5, 0, 0, place);
  const long = 2n ** 200n + 2n ** 100n + 1n;
  rests.take(long, Number(long), 6, 0, 0, place);
  rests.take(10n ** 400n, Infinity, 7, 1, 0, place);
  expect(told).toMatchObject([
    [4, { code: 'too-wide-number', args: { value: '9007199254740993' }, place: { file: 'f', line: 7 } }],
    [6, { args: { value: String(long) } }],
    [7, { args: { value: String(10n ** 400n) } }],
  ]);
});
