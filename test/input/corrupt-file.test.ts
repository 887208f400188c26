import { expect, test } from '@jest/globals';
import { damage } from '../../src/input/corrupt-file.ts';
import { UserError } from '../../src/problem/problem.ts';

test('a damage is one line with its place and without a full stop; what the language objects to is left out', () => {
  expect(damage('a: column "y"', new Error('cut\nshort.')).message).toBe('a: column "y": damaged: cut short');
  expect(damage('a', new RangeError('offset')).message).toBe('a: damaged');
  const own = new UserError('a: no rows');
  expect(damage('a', own)).toBe(own);
});
