import { expect, test } from '@jest/globals';
import { readSmallFile, writeSmallFile } from '../../src/input/small-file.ts';
import { createFakeIo } from '../support/fake-io.ts';

test('a text is read whole, however it comes', async () => {
  const { io } = createFakeIo({ files: { a: '\ufeffgr\u00fc\u00df', b: new Uint8Array([0xff]) }, chunkSize: 1 });
  expect(await readSmallFile('a', io)).toBe('gr\u00fc\u00df');
  await expect(readSmallFile('b', io)).rejects.toThrow('b: is not text in UTF-8');
  await expect(readSmallFile('c', io)).rejects.toThrow('c: no such file or directory');
});

test('the memory of a chunk may be used for the next one', async () => {
  const { io } = createFakeIo();
  async function* chunks() {
    const memory = Buffer.alloc(3);
    for (const text of ['abc', 'def', 'ghi']) {
      memory.write(text);
      yield memory;
    }
  }
  const files = { ...io.files, read: async () => chunks() };
  expect(await readSmallFile('a', { ...io, files })).toBe('abcdefghi');
});

test('a file is written whole, or not at all', async () => {
  const whole = createFakeIo();
  await writeSmallFile('a', 'text', whole.io);
  expect(whole.written).toEqual({ a: 'text' });
  const full = createFakeIo({ writesBeforeFault: 0 });
  await expect(writeSmallFile('a', 'text', full.io)).rejects.toThrow('no space left');
  expect([full.written, [...full.unfinished]]).toEqual([{}, []]);
});
