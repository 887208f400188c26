import { expect, test } from '@jest/globals';
import { hash32 } from '../../../src/input/packing/hash32.ts';

// As Python's xxhash gives them.
test.each([
  ['', 0x02cc5d05],
  ['abc', 0x32d153ff],
  ['Nobody inspects the spammish repetition', 0xe2293b2f],
])('the XXH32 of %j', (text, value) => {
  expect(hash32(new TextEncoder().encode(text))).toBe(value);
});
