import { expect, test } from '@jest/globals';
import { truthOf } from '../../src/input/boolean-words.ts';

test('true and yes are 1, false and no are 0, in any case and by their first letter', () => {
  for (const cell of [true, 'true', 'True', 'TRUE', ' t ', 'yes', 'Y']) expect(truthOf(cell)).toBe(1);
  for (const cell of [false, 'false', 'False', 'FALSE', 'f', 'No', 'n']) expect(truthOf(cell)).toBe(0);
  for (const cell of [1, 0, '1', '', 'on', 'cat', null, undefined]) expect(truthOf(cell)).toBeUndefined();
});
