import { expect, test } from '@jest/globals';
import { createInstance, hasKernels } from '../../src/kernels/instance.ts';
import { readModule } from '../../src/kernels/wasm.js';

test('the module imports nothing and is small', () => {
  const bytes = readModule();
  expect([...bytes.subarray(0, 4)]).toEqual([0, 97, 115, 109]);
  expect(bytes.length).toBeLessThan(28 * 1024);
});

test('the memory grows to what is asked for, and no more than once', () => {
  const { exports, start, reserve } = createInstance();
  expect(start % 64).toBe(0);
  expect(reserve(start + 1_000_000)).toBe(true);
  const { buffer } = exports.memory;
  expect(buffer.byteLength).toBeGreaterThanOrEqual(start + 1_000_000);
  expect(reserve(start + 1_000_000)).toBe(false);
  expect(exports.memory.buffer).toBe(buffer);
});

test('instances share no memory', () => {
  expect(createInstance().exports.memory.buffer).not.toBe(createInstance().exports.memory.buffer);
});

test('kernels run in Node', () => {
  expect(hasKernels()).toBe(true);
});
