import { expect, test } from '@jest/globals';
import { createSkip } from '../../../src/input/text/skip-lines.ts';

test('lines are skipped over chunks, and the mark of UTF-8 with them', () => {
  const bytes = new TextEncoder().encode('\ufeffa\nb\nc');
  expect(createSkip(0)(bytes)).toBe(3);
  expect(createSkip(1)(bytes)).toBe(5);
  const skip = createSkip(2);
  expect([skip(bytes.subarray(0, 4)), skip(bytes.subarray(4))]).toEqual([4, 3]);
});
