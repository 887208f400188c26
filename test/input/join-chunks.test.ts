import { expect, test } from '@jest/globals';
import { joinChunks } from '../../src/input/join-chunks.ts';

test('chunks are joined in memory of their own', () => {
  const chunk = Uint8Array.of(1, 2);
  const whole = joinChunks([chunk, new Uint8Array(0), Uint8Array.of(3)]);
  chunk.fill(9);
  expect([...whole]).toEqual([1, 2, 3]);
  expect(joinChunks([])).toHaveLength(0);
});
