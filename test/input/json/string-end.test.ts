import { expect, test } from '@jest/globals';
import { stringEnd } from '../../../src/input/json/string-end.ts';

test('a string ends beyond its last quote, and an escaped quote is none', () => {
  expect(stringEnd('"a" ', 0)).toBe(3);
  expect(stringEnd('["a\\"b\\\\",1]', 1)).toBe(9);
  expect(stringEnd(`"${'x'.repeat(1000)}"`, 0)).toBe(1002);
});
